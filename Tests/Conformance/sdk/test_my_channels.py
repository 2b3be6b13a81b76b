"""A user's group channels with every option (contract 4.1)."""

from __future__ import annotations

import time
from typing import Any

from sendbird_platform_sdk import ApiValueError

from sdk.case import AWKWARD, SandboxCase
from sdk.promises import CHANNEL, MESSAGE


class ListMyGroupChannels(SandboxCase):
    """`UserApi.list_my_group_channels`."""

    call = "list_my_group_channels"

    def urls(self, user_id: str = "u", **options: Any) -> list[str]:
        """Give the addresses of a list that is one page long."""
        page = self.sdk.list_my_group_channels(user_id, **options)
        self.assertEqual(page.next, "")
        self.assertEqual(self.answered["next"], "")
        return [channel.channel_url for channel in page.channels]

    def test_none(self) -> None:
        self.user("u")
        page = self.sdk.list_my_group_channels("u")
        self.assertEqual((page.channels, page.next), ([], ""))
        self.assertLess(abs(page.ts / 1000 - time.time()), 60)

    def test_all_members(self) -> None:
        self.user("u", "Maria")
        self.user("v")
        self.channel("c", "u", "v", name="Orders", custom_type="t", data="{}")
        self.say("c", "v", "Hello")
        page = self.sdk.list_my_group_channels("u")
        channel, raw = page.channels[0], self.answered["channels"][0]
        self.assert_members(channel, raw, CHANNEL)
        self.assertEqual((channel.name, channel.custom_type), ("Orders", "t"))
        self.assertEqual((channel.member_count, channel.unread_message_count), (2, 1))
        self.assert_members(channel.last_message, raw["last_message"], MESSAGE)
        self.assertEqual(channel.last_message.message, "Hello")

    def test_show_empty(self) -> None:
        self.user("u")
        self.channel("empty", "u")
        self.channel("used", "u")
        self.say("used", "u", "Hello")
        cases: list[tuple[dict[str, Any], list[str]]] = [
            ({}, ["used"]),
            ({"show_empty": False}, ["used"]),
            ({"show_empty": True}, ["used", "empty"]),
        ]
        for options, urls in cases:
            with self.subTest(options=options):
                self.assertEqual(self.urls(**options), urls)
        page = self.sdk.list_my_group_channels("u", show_empty=True)
        self.assertIsNone(page.channels[1].last_message)

    def test_order(self) -> None:
        self.user("u")
        for url in ("c1", "c2", "c3"):
            self.channel(url, "u")
        for number, url in enumerate(("c3", "c1", "c2")):
            self.say(url, "u", "Hello", created_at=4000000000000 + number)
        for order, urls in [
            ("chronological", ["c3", "c2", "c1"]),
            ("latest_last_message", ["c2", "c1", "c3"]),
        ]:
            with self.subTest(order=order):
                self.assertEqual(self.urls(order=order), urls)

    def test_pages(self) -> None:
        self.user("u")
        for number in range(5):
            self.channel(f"c{number}", "u")
        for order in ("chronological", "latest_last_message"):
            with self.subTest(order=order):
                seen: list[str] = []
                token: dict[str, str] = {}
                for length in (2, 2, 1):
                    page = self.sdk.list_my_group_channels(
                        "u", limit=2, show_empty=True, order=order, **token
                    )
                    self.assertEqual(len(page.channels), length)
                    seen += [channel.channel_url for channel in page.channels]
                    token = {"token": page.next}
                self.assertEqual(seen, ["c4", "c3", "c2", "c1", "c0"])
                self.assertEqual(token, {"token": ""})

    def test_custom_types(self) -> None:
        self.user("u")
        for url, custom_type in [("c1", "x y"), ("c2", "a+b"), ("c3", "é/"), ("c4", "")]:
            self.channel(url, "u", custom_type=custom_type)
        for types, urls in [
            ("x y", ["c1"]),
            ("a+b,x y", ["c2", "c1"]),
            ("é/,none", ["c3"]),
            ("none", []),
        ]:
            with self.subTest(custom_types=types):
                self.assertEqual(self.urls(show_empty=True, custom_types=types), urls)

    def test_name_contains(self) -> None:
        self.user("u")
        for number, name in enumerate(["Order 118", "ORDERS + more", "Ärger", "50%"]):
            self.channel(f"c{number}", "u", name=name)
        for part, urls in [
            ("order", ["c1", "c0"]),
            ("S +", ["c1"]),
            ("ärg", ["c2"]),
            ("0%", ["c3"]),
            ("none", []),
        ]:
            with self.subTest(name_contains=part):
                self.assertEqual(self.urls(show_empty=True, name_contains=part), urls)

    def test_what_the_sandbox_ignores(self) -> None:
        self.user("u")
        self.channel("c", "u", name="Orders")
        options: dict[str, Any] = {
            "distinct_mode": "distinct",
            "public_mode": "public",
            "super_mode": "super",
            "hidden_mode": "hidden_only",
            "unread_filter": "unread_message",
            "member_state_filter": "invited_only",
            "show_member": True,
            "show_read_receipt": True,
            "show_metadata": True,
            "show_frozen": False,
            "channel_urls": "x,y",
            "name_startswith": "x",
            "created_after": 9999999999999,
            "created_before": 1,
        }
        for name, value in options.items():
            with self.subTest(option=f"{name} = {value}"):
                self.assertEqual(self.urls(show_empty=True, **{name: value}), ["c"])

    def test_awkward_ids(self) -> None:
        for user_id in AWKWARD:
            self.user(user_id)
            self.channel(f"of {user_id}", user_id)
            with self.subTest(user_id=user_id):
                self.assertEqual(self.urls(user_id, show_empty=True), [f"of {user_id}"])

    def test_refusals(self) -> None:
        self.user("u")
        cases: list[tuple[str, int, str, dict[str, Any]]] = [
            ("unknown user", 400201, "nobody", {}),
            ("limit of 0", 400111, "u", {"limit": 0}),
            ("limit of 101", 400111, "u", {"limit": 101}),
            ("strange token", 400111, "u", {"token": "bm90IG91cnM="}),
        ]
        for words, code, user_id, options in cases:
            with self.subTest(case=words), self.refused(code):
                self.sdk.list_my_group_channels(user_id, **options)
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.list_my_group_channels("u")

    def test_refused_by_the_SDK_itself(self) -> None:
        with self.subTest(case="no token"), self.assertRaises(TypeError):
            self.tokenless.list_my_group_channels("u")
        with self.subTest(case="super_mode"), self.assertRaises(ApiValueError):
            self.sdk.list_my_group_channels("u", super_mode="some")
        self.assertEqual(self.proxy.exchanges, [])
