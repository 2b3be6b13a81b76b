"""What the SDK itself takes and what it doesn't: the measured table of contract 8.

The Swift suite holds the sandbox's answers to this table. Here a server answers what it is told,
so that a new version of the SDK with other habits is noticed.
"""

from __future__ import annotations

import json
import unittest
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any, ClassVar

import sendbird_platform_sdk
from sendbird_platform_sdk import ApiException, ApiTypeError
from sendbird_platform_sdk.api.group_channel_api import GroupChannelApi
from sendbird_platform_sdk.api.user_api import UserApi
from sendbird_platform_sdk.exceptions import (
    ForbiddenException,
    NotFoundException,
    ServiceException,
    UnauthorizedException,
)

from sdk.promises import CHANNEL, CREATED_USER


class Told(BaseHTTPRequestHandler):
    """A server that answers what it is told."""

    status: ClassVar[int] = 200
    body: ClassVar[bytes] = b""

    def do_GET(self) -> None:
        """Answer a read."""
        self.send_response(type(self).status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(type(self).body)))
        self.end_headers()
        self.wfile.write(type(self).body)

    do_DELETE = do_GET

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


class Acceptance(unittest.TestCase):
    """The SDK against a server that answers what it is told."""

    def setUp(self) -> None:
        """Start the server."""
        server = HTTPServer(("127.0.0.1", 0), Told)
        Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        host = f"http://127.0.0.1:{server.server_port}"
        self.api = sendbird_platform_sdk.ApiClient(sendbird_platform_sdk.Configuration(host=host))
        # The server serves one connection at a time, so it must end before the server does.
        self.addCleanup(self.api.rest_client.pool_manager.clear)

    def answer(self, body: Any, status: int = 200) -> None:
        """Tell the server what to answer; bytes as they are."""
        Told.body = body if isinstance(body, bytes) else json.dumps(body).encode()
        Told.status = status

    def view(self, **members: Any) -> Any:
        """Read a user with these members."""
        self.answer({"user_id": "u"} | members)
        return UserApi(self.api).view_a_user("u")

    def test_unknown_members(self) -> None:
        self.assertEqual(self.view(new=1, newer={"a": [None]}).user_id, "u")

    def test_missing_members(self) -> None:
        user = self.view()
        with self.assertRaises(AttributeError):
            _ = user.nickname

    def test_missing_user_id(self) -> None:
        self.answer({"nickname": "n"})
        with self.assertRaises(TypeError):
            UserApi(self.api).view_a_user("u")

    def test_null_in_a_user(self) -> None:
        allowed = {"nickname", "metadata", "discovery_keys", "preferred_languages", "state"}
        for name in sorted(allowed | set(CREATED_USER) - {"user_id"}):
            with self.subTest(member=name):
                if name in allowed:
                    self.assertIsNone(self.view(**{name: None})[name])
                else:
                    with self.assertRaises(ApiTypeError):
                        self.view(**{name: None})

    def test_numbers_as_text(self) -> None:
        for name in ("created_at", "last_seen_at", "unread_message_count"):
            with self.subTest(member=name), self.assertRaises(ApiTypeError):
                self.view(**{name: "1767225600"})

    def test_null_in_a_channel(self) -> None:
        allowed = {
            "last_message",
            "created_by",
            "inviter",
            "joined_ts",
            "metadata",
            "is_access_code_required",
        }
        for name in sorted(allowed | set(CHANNEL) - {"channel_url"}):
            with self.subTest(member=name):
                self.answer({"channels": [{"channel_url": "c", name: None}], "next": "", "ts": 1})
                api = UserApi(self.api)
                if name in allowed:
                    page = api.list_my_group_channels("u", api_token="t")
                    self.assertIsNone(page.channels[0][name])
                else:
                    with self.assertRaises(ApiTypeError):
                        api.list_my_group_channels("u", api_token="t")

    def test_pages(self) -> None:
        api = UserApi(self.api)
        bodies: list[dict[str, Any]] = [{}, {"users": []}, {"next": ""}]
        for body in bodies:
            with self.subTest(body=body):
                self.answer(body)
                api.list_users()
        self.answer({"users": [], "next": None})
        with self.subTest(body="next null"), self.assertRaises(ApiTypeError):
            api.list_users()

    def test_answers_to_delete(self) -> None:
        calls: dict[str, Callable[[], Any]] = {
            "user": lambda: UserApi(self.api).delete_a_user("u"),
            "item": lambda: UserApi(self.api).delete_specific_user_metadata("u", "k"),
            "metadata": lambda: UserApi(self.api).delete_user_all_metadata("u"),
            "channel": lambda: GroupChannelApi(self.api).delete_a_group_channel("c"),
        }
        for name, call in calls.items():
            with self.subTest(deleted=name):
                self.answer({})
                self.assertEqual(call(), {})
                for body in (b"", b"null"):
                    self.answer(body)
                    with self.assertRaises(ApiTypeError):
                        call()

    def test_statuses(self) -> None:
        cases: list[tuple[int, type[ApiException]]] = [
            (400, ApiException),
            (401, UnauthorizedException),
            (403, ForbiddenException),
            (404, NotFoundException),
            (429, ApiException),
            (500, ServiceException),
            (503, ServiceException),
        ]
        for status, kind in cases:
            with self.subTest(status=status):
                self.answer(b"<html>", status)
                with self.assertRaises(ApiException) as caught:
                    UserApi(self.api).view_a_user("u")
                self.assertIs(type(caught.exception), kind)
                self.assertEqual(caught.exception.body, "<html>")
        with self.subTest(status=201):
            self.answer({"user_id": "u"}, 201)
            self.assertEqual(UserApi(self.api).view_a_user("u").user_id, "u")
