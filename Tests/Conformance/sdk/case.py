"""What every check starts from: an empty sandbox and the SDK."""

from __future__ import annotations

import http.client
import json
import unittest
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

from sendbird_platform_sdk import ApiException
from sendbird_platform_sdk.model.create_a_group_channel_request import CreateAGroupChannelRequest
from sendbird_platform_sdk.model.create_a_user_request import CreateAUserRequest
from sendbird_platform_sdk.model.send_a_message_request import SendAMessageRequest
from sendbird_platform_sdk.model.sendbird_user import SendbirdUser

from sdk.client import Client
from sdk.fixture import Fixture
from sdk.promises import Members
from sdk.proxy import Exchange, Proxy
from sdk.sandbox import Sandbox

AWKWARD = ["a/b", "a b", "a+b", "50%", "x,y", "%2F", "?q=1&r#f", "ä", "e\u0301", "😀", "a~b.c_d-e"]
"""Ids and keys with every kind of character that gets lost on the way (contract 1.2)."""


class SandboxCase(unittest.TestCase):
    """A test with a sandbox of its own, without users."""

    call: ClassVar[str | None] = None
    """The SDK's call that is checked; what the others send is not recorded."""
    options: ClassVar[list[str]] = []
    """Options of the sandbox."""
    fixture: ClassVar[Fixture]
    """Where the traffic is kept."""

    def setUp(self) -> None:
        """Start the sandbox and lead the SDK to it."""
        self.is_recorded = True
        self.sandbox = Sandbox(*self.options)
        self.addCleanup(self.sandbox.stop)
        self.proxy = Proxy(self.sandbox.port)
        self.addCleanup(self.proxy.stop)
        self.sdk = Client(self.proxy, self.sandbox.token)
        self.addCleanup(self.sdk.close)
        self.tokenless = Client(self.proxy, None)
        self.addCleanup(self.tokenless.close)
        self.strange = Client(self.proxy, "0123456789abcdef0123456789abcdef01234567")
        self.addCleanup(self.strange.close)

    def tearDown(self) -> None:
        """Keep what was sent."""
        if self.call is not None and self.is_recorded:
            scenario = self.id().rsplit(".", 1)[-1].removeprefix("test_").replace("_", " ")
            self.fixture.add(self.call, scenario, self.sandbox.token, self.proxy.exchanges)

    @property
    def last(self) -> Exchange:
        """The last request with its answer."""
        return self.proxy.exchanges[-1]

    @property
    def answered(self) -> Any:
        """The JSON of the last answer."""
        return json.loads(self.last.answer.body)

    @property
    def sent(self) -> Any:
        """The JSON of the last request."""
        return json.loads(self.last.request.body)

    def user(self, user_id: str, nickname: str = "", **fields: Any) -> Any:
        """Make a user."""
        request = CreateAUserRequest(user_id=user_id, nickname=nickname, **fields)
        return self.sdk.create_a_user(create_a_user_request=request)

    def channel(self, url: str, *members: str, **fields: Any) -> Any:
        """Make a group channel."""
        request = CreateAGroupChannelRequest(
            users=[SendbirdUser(user_id=member) for member in members], channel_url=url, **fields
        )
        return self.sdk.create_a_group_channel(create_a_group_channel_request=request)

    def say(self, url: str, user_id: str, message: str, **fields: Any) -> Any:
        """Send a text as a user."""
        request = SendAMessageRequest(
            message_type="MESG", user_id=user_id, message=message, **fields
        )
        return self.sdk.send_a_message("group_channels", url, send_a_message_request=request)

    def plain(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> tuple[int, Any]:
        """Send a request without the SDK; `path` follows `/v3`. Text and bytes go as they are."""
        connection = http.client.HTTPConnection("127.0.0.1", self.sandbox.port, timeout=30)
        payload = body if body is None or isinstance(body, str | bytes) else json.dumps(body)
        if headers is None:
            headers = {"Api-Token": self.sandbox.token}
        try:
            connection.request(method, "/v3" + path, payload, headers)
            answer = connection.getresponse()
            self.assertEqual(answer.getheader("Content-Type"), "application/json")
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()

    @contextmanager
    def refused(self, code: int, status: int = 400) -> Iterator[None]:
        """Expect a refusal with the envelope of contract 1.6, and nothing but it."""
        with self.assertRaises(ApiException) as caught:
            yield
        error = caught.exception
        self.assertEqual(error.status, status, error.body)
        self.assertTrue(error.reason)
        self.assertIsInstance(error.body, str)
        self.assert_envelope(json.loads(error.body), code)

    def assert_envelope(self, body: Any, code: int) -> None:
        """Expect the body of an error."""
        self.assertEqual(set(body), {"error", "code", "message"})
        self.assertIs(body["error"], True)
        self.assertEqual(body["code"], code, body["message"])
        self.assertIsInstance(body["message"], str)
        self.assertTrue(body["message"])

    def assert_members(self, model: Any, raw: Any, promised: Members) -> None:
        """Expect promised members on the wire and, the same, as attributes of the SDK's model."""
        for name, kind in promised.items():
            self.assertIs(type(raw[name]), kind, name)
            value = getattr(model, name)
            self.assertIsNotNone(value, name)
            if kind in (str, bool, int):
                self.assertEqual(value, raw[name], name)

    def assert_user(self, model: Any, raw: Any, promised: Members) -> None:
        """Expect a user with exactly the promised members, in the units of contract 1.3."""
        self.assert_members(model, raw, promised)
        self.assertEqual(set(raw), set(promised))
        self.assertEqual(model.metadata, raw["metadata"])
        self.assertEqual(len(str(raw["created_at"])), 10)

    def assert_empty(self, answer: Any) -> None:
        """Expect the answer to a delete: an object without members, not an empty body."""
        self.assertEqual(answer, {})
        self.assertEqual(self.last.answer.body, b"{}")
        self.assertEqual(self.last.status, 200)
