"""Make, read and delete group channels, and count what is unread (contract 4.2, 4.4 and 4.5)."""

from __future__ import annotations

import time
from typing import Any

from sendbird_platform_sdk import ApiValueError
from sendbird_platform_sdk.model.create_a_group_channel_request import CreateAGroupChannelRequest
from sendbird_platform_sdk.model.sendbird_message_response import SendbirdMessageResponse
from sendbird_platform_sdk.model.sendbird_user import SendbirdUser

from sdk.case import AWKWARD, SandboxCase
from sdk.promises import CHANNEL, MEMBER, MESSAGE


class ChannelCase(SandboxCase):
    """Helpers for channels."""

    def assert_channel(self, channel: Any, raw: Any) -> None:
        """Expect the promised members, and a time in seconds."""
        self.assert_members(channel, raw, CHANNEL)
        self.assertEqual(len(str(raw["created_at"])), 10)
        self.assertIn("last_message", raw)


class CreateAGroupChannel(ChannelCase):
    """`GroupChannelApi.create_a_group_channel`."""

    call = "create_a_group_channel"

    def create(self, *users: str, **fields: Any) -> Any:
        """Make a channel with the fields that the SDK knows."""
        request = CreateAGroupChannelRequest(
            users=[SendbirdUser(user_id=user) for user in users], **fields
        )
        channel = self.sdk.create_a_group_channel(create_a_group_channel_request=request)
        self.assert_channel(channel, self.answered)
        self.assertIsNone(channel.last_message)
        return channel

    def test_all_fields(self) -> None:
        self.user("a")
        self.user("b")
        channel = self.create(
            "a",
            "b",
            name="Orders + 😀",
            channel_url="orders-1",
            custom_type="x y",
            data="{}",
            is_distinct=False,
        )
        self.assertEqual(self.sent["users"], [{"user_id": "a"}, {"user_id": "b"}])
        self.assertEqual((channel.channel_url, channel.name), ("orders-1", "Orders + 😀"))
        self.assertEqual((channel.custom_type, channel.data), ("x y", "{}"))
        self.assertEqual((channel.member_count, channel.joined_member_count), (2, 2))
        self.assertEqual((channel.is_distinct, channel.unread_message_count), (False, 0))
        self.assertLess(abs(channel.created_at - time.time()), 60)

    def test_an_address_is_made_when_none_is_given(self) -> None:
        self.user("a")
        first, second = self.create("a"), self.create("a")
        self.assertTrue(first.channel_url)
        self.assertNotEqual(first.channel_url, second.channel_url)
        self.assertEqual((first.name, first.custom_type, first.data), ("", "", ""))

    def test_users_and_ids_make_the_union(self) -> None:
        for user_id in ("a", "b", "c"):
            self.user(user_id)
        channel = self.create("a", "b", user_ids=["b", "c"], channel_url="c")
        self.assertEqual(channel.member_count, 3)
        found = self.sdk.get_a_group_channel("c", show_member=True)
        self.assertEqual({member.user_id for member in found.members}, {"a", "b", "c"})

    def test_refusals(self) -> None:
        self.user("a")
        self.channel("c", "a", name="First")
        request = CreateAGroupChannelRequest(users=[SendbirdUser(user_id="a")], channel_url="d")
        for words, code, users, fields in [
            ("address taken", 400202, ["a"], {"channel_url": "c"}),
            ("unknown user", 400201, ["a", "nobody"], {"channel_url": "d"}),
            ("empty user_id", 400151, [""], {"channel_url": "d"}),
            ("empty address", 400151, ["a"], {"channel_url": ""}),
        ]:
            with self.subTest(case=words), self.refused(code):
                self.create(*users, **fields)
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.create_a_group_channel(create_a_group_channel_request=request)
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.create_a_group_channel(create_a_group_channel_request=request)
        with self.subTest(case="no users, by the SDK itself"), self.assertRaises(TypeError):
            CreateAGroupChannelRequest(channel_url="d")
        with self.subTest(case="nothing was made"), self.refused(400201):
            self.sdk.get_a_group_channel("d")
        self.assertEqual(self.sdk.get_a_group_channel("c").name, "First")


class GetAGroupChannel(ChannelCase):
    """`GroupChannelApi.get_a_group_channel`."""

    call = "get_a_group_channel"

    def test_without_members(self) -> None:
        self.user("a")
        self.channel("c", "a", name="Orders")
        for options in ({}, {"show_member": False}):
            with self.subTest(options=options):
                channel = self.sdk.get_a_group_channel("c", **options)
                self.assert_channel(channel, self.answered)
                self.assertEqual(channel.name, "Orders")
                self.assertNotIn("members", self.answered)
                self.assertIsNone(channel.last_message)

    def test_with_members(self) -> None:
        self.user("a", "Ann", profile_url="https://e.com/a")
        self.user("b", "Bob")
        self.channel("c", "a", "b")
        channel = self.sdk.get_a_group_channel(
            "c", show_member=True, show_read_receipt=True, show_delivery_receipt=False
        )
        self.assertIn("show_member=True", self.last.target)
        self.assertEqual([member.user_id for member in channel.members], ["a", "b"])
        for member, raw in zip(channel.members, self.answered["members"], strict=True):
            self.assert_members(member, raw, MEMBER)
            self.assertEqual((member.state, member.is_active), ("joined", True))
        self.assertEqual(channel.members[0].nickname, "Ann")
        self.assertEqual(channel.members[0].profile_url, "https://e.com/a")

    def test_last_message(self) -> None:
        self.user("a", "Ann")
        self.channel("c", "a")
        self.say("c", "a", "First")
        self.say("c", "a", "Last 😀")
        channel = self.sdk.get_a_group_channel("c")
        message = SendbirdMessageResponse(**channel.to_dict()["last_message"])
        self.assert_members(message, self.answered["last_message"], MESSAGE)
        self.assertEqual(message.message, "Last 😀")
        self.assertEqual(message.user["user_id"], "a")
        # The SDK takes every such answer, but keeps the object twice, as a model and as a plain
        # dictionary, and finds that they differ when the attribute is read, whatever is in it.
        with self.assertRaises(ApiValueError):
            _ = channel.last_message

    def test_awkward_addresses(self) -> None:
        self.user("a")
        for url in AWKWARD:
            with self.subTest(channel_url=url):
                self.assertEqual(self.channel(url, "a").channel_url, url)
                self.assertEqual(self.sdk.get_a_group_channel(url).channel_url, url)

    def test_refusals(self) -> None:
        self.user("a")
        self.channel("c", "a")
        with self.subTest(case="unknown"), self.refused(400201):
            self.sdk.get_a_group_channel("d")
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.get_a_group_channel("c")
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.get_a_group_channel("c")


class DeleteAGroupChannel(ChannelCase):
    """`GroupChannelApi.delete_a_group_channel`."""

    call = "delete_a_group_channel"

    def test_the_channel_goes(self) -> None:
        self.user("a")
        self.user("b")
        self.channel("c", "a", "b")
        self.say("c", "a", "Hello")
        self.assert_empty(self.sdk.delete_a_group_channel("c"))
        with self.refused(400201):
            self.sdk.get_a_group_channel("c")
        self.assertEqual(self.sdk.list_my_group_channels("a", show_empty=True).channels, [])
        self.assertEqual(self.sdk.view_number_of_unread_messages("b").unread_count, 0)

    def test_awkward_addresses(self) -> None:
        self.user("a")
        for url in AWKWARD:
            self.channel(url, "a")
            with self.subTest(channel_url=url):
                self.assert_empty(self.sdk.delete_a_group_channel(url))

    def test_refusals(self) -> None:
        self.user("a")
        self.channel("c", "a")
        with self.subTest(case="unknown"), self.refused(400201):
            self.sdk.delete_a_group_channel("d")
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.delete_a_group_channel("c")
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.delete_a_group_channel("c")
        with self.subTest(case="still there"):
            self.assertEqual(self.sdk.get_a_group_channel("c").channel_url, "c")


class UnreadCase(ChannelCase):
    """Three unread messages in two of three channels of `b`."""

    count: str

    def check_counts(self, whole: int, of_x: int) -> None:
        """Expect the number for all custom types and for `x y`, and the refusals."""
        for user_id in ("a", "b"):
            self.user(user_id)
        for url, custom_type in [("c1", "x y"), ("c2", "z"), ("c3", "x y")]:
            self.channel(url, "a", "b", custom_type=custom_type)
        for url in ("c1", "c1", "c2"):
            self.say(url, "a", "Hello")
        call = getattr(self.sdk, self.count)
        cases: list[tuple[str, dict[str, str], int]] = [
            ("b", {}, whole),
            ("b", {"custom_types": "x y"}, of_x),
            ("b", {"custom_types": "x y,z"}, whole),
            ("b", {"custom_types": "none"}, 0),
            ("b", {"super_mode": "all"}, whole),
            ("a", {}, 0),
        ]
        for user_id, options, count in cases:
            with self.subTest(user_id=user_id, options=options):
                answer = call(user_id, **options)
                self.assertEqual(answer.unread_count, count)
                self.assertEqual(self.answered, {"unread_count": count})
        with self.subTest(case="unknown user"), self.refused(400201):
            call("nobody")
        with self.subTest(case="no token"), self.refused(400401):
            getattr(self.tokenless, self.count)("b")
        with self.subTest(case="wrong token"), self.refused(400401):
            getattr(self.strange, self.count)("b")


class ViewNumberOfUnreadMessages(UnreadCase):
    """`UserApi.view_number_of_unread_messages`."""

    call = count = "view_number_of_unread_messages"

    def test_counts(self) -> None:
        self.check_counts(3, 2)


class ViewNumberOfChannelsWithUnreadMessages(UnreadCase):
    """`UserApi.view_number_of_channels_with_unread_messages`."""

    call = count = "view_number_of_channels_with_unread_messages"

    def test_counts(self) -> None:
        self.check_counts(2, 1)
