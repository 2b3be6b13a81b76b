"""Send and list messages (contract 4.3 and 4.4)."""

from __future__ import annotations

import time
from typing import Any

from sendbird_platform_sdk import ApiTypeError, ApiValueError
from sendbird_platform_sdk.model.send_a_message_request import SendAMessageRequest
from sendbird_platform_sdk.model.update_a_user_request import UpdateAUserRequest

from sdk.case import AWKWARD, SandboxCase
from sdk.promises import MESSAGE, SENDER

START = 1767312400000


class SendAMessage(SandboxCase):
    """`MessageApi.send_a_message`."""

    call = "send_a_message"

    def setUp(self) -> None:
        """Make a channel with two members, and a user outside."""
        super().setUp()
        self.user("a", "Ann", profile_url="https://e.com/a")
        self.user("b", "Bob")
        self.user("outside")
        self.channel("c", "a", "b")

    def send(self, message_type: str, **fields: Any) -> Any:
        """Send a message of any type."""
        request = SendAMessageRequest(message_type=message_type, **fields)
        message = self.sdk.send_a_message("group_channels", "c", send_a_message_request=request)
        self.assert_members(message, self.answered, MESSAGE)
        return message

    def test_only_what_is_required(self) -> None:
        message = self.send("MESG", user_id="a", message="Hello, ä😀 + \n <b>")
        self.assert_members(message.user, self.answered["user"], SENDER)
        self.assertEqual((message.user.user_id, message.user.nickname), ("a", "Ann"))
        self.assertEqual(message.user.profile_url, "https://e.com/a")
        self.assertEqual((message.type, message.channel_type), ("MESG", "group_channels"))
        self.assertEqual((message.message, message.channel_url), ("Hello, ä😀 + \n <b>", "c"))
        self.assertEqual(
            (message.updated_at, message.is_removed, message.silent), (0, False, False)
        )
        self.assertEqual((message.data, message.custom_type, message.file), ("", "", {}))
        self.assertEqual(message.mentioned_users, [])
        self.assertLess(abs(message.created_at / 1000 - time.time()), 60)

    def test_everything(self) -> None:
        message = self.send(
            "MESG",
            user_id="a",
            message="Hello",
            custom_type="x y",
            data='{"a": 1}',
            mention_type="users",
            mentioned_user_ids=["b"],
            send_push=False,
            mark_as_read=True,
            is_silent=True,
            dedup_id="d-1",
            created_at=START,
        )
        self.assertEqual((message.custom_type, message.data), ("x y", '{"a": 1}'))
        self.assertEqual((message.created_at, message.silent), (START, True))
        self.assertEqual([user.user_id for user in message.mentioned_users], ["b"])
        self.assert_members(message.mentioned_users[0], self.answered["mentioned_users"][0], SENDER)

    def test_admin_message(self) -> None:
        message = self.send("ADMM", user_id="a", message="The shop closes early today.")
        self.assertEqual(message.type, "ADMM")
        self.assertNotIn("user", self.answered)

    def test_mention_the_channel(self) -> None:
        message = self.send("MESG", user_id="a", message="All!", mention_type="channel")
        self.assertEqual(message.mentioned_users, [])

    def test_dedup_id(self) -> None:
        first = self.send("MESG", user_id="a", message="Once", dedup_id="d-1")
        again = self.send("MESG", user_id="a", message="Once", dedup_id="d-1")
        other = self.send("MESG", user_id="a", message="Once", dedup_id="d-2")
        self.assertEqual(first.message_id, again.message_id)
        self.assertNotEqual(first.message_id, other.message_id)

    def test_longest(self) -> None:
        self.is_recorded = False
        text = "😀" * 5000
        self.assertEqual(self.send("MESG", user_id="a", message=text).message, text)
        with self.refused(400110):
            self.send("MESG", user_id="a", message=text + "!")

    def test_awkward_addresses(self) -> None:
        for url in AWKWARD:
            self.channel(url, "a")
            with self.subTest(channel_url=url):
                self.assertEqual(self.say(url, "a", url).channel_url, url)

    def test_refusals(self) -> None:
        cases: list[tuple[str, int, str, dict[str, Any]]] = [
            ("unknown user", 400201, "MESG", {"user_id": "nobody", "message": "Hello"}),
            ("not a member", 400108, "MESG", {"user_id": "outside", "message": "Hello"}),
            ("empty text", 400151, "MESG", {"user_id": "a", "message": ""}),
            ("no text", 400105, "MESG", {"user_id": "a"}),
            ("no text of the administration", 400105, "ADMM", {"user_id": "a"}),
            ("empty text of the administration", 400151, "ADMM", {"user_id": "a", "message": ""}),
            ("a file", 400111, "FILE", {"user_id": "a", "message": "Hello"}),
        ]
        for words, code, message_type, fields in cases:
            with self.subTest(case=words), self.refused(code):
                self.send(message_type, **fields)
        with self.subTest(case="unknown channel"), self.refused(400201):
            self.say("nowhere", "a", "Hello")
        request = SendAMessageRequest(message_type="MESG", user_id="a", message="Hello")
        arguments = ("group_channels", "c")
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.send_a_message(*arguments, send_a_message_request=request)
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.send_a_message(*arguments, send_a_message_request=request)
        with self.subTest(case="nothing was sent"):
            found = self.sdk.list_messages("group_channels", "c", 9999999999999, 1)
            self.assertEqual(found.messages, [])

    def test_deactivated_sender(self) -> None:
        for leaves in (False, True):
            with self.subTest(leave_all_when_deactivated=leaves):
                self.sdk.update_a_user(
                    "a",
                    update_a_user_request=UpdateAUserRequest(
                        is_active=False, leave_all_when_deactivated=leaves
                    ),
                )
                with self.refused(400300):
                    self.say("c", "a", "Hello")

    def test_refused_by_the_SDK_itself(self) -> None:
        before = len(self.proxy.exchanges)
        with self.subTest(case="message_type"), self.assertRaises(ApiValueError):
            SendAMessageRequest(message_type="TEXT", user_id="a", message="Hello")
        with self.subTest(case="no sender"), self.assertRaises(TypeError):
            SendAMessageRequest(message_type="MESG", message="Hello")
        with self.subTest(case="wrong type"), self.assertRaises(ApiTypeError):
            SendAMessageRequest(message_type="MESG", user_id="a", message=7)
        self.assertEqual(len(self.proxy.exchanges), before)


class ListMessages(SandboxCase):
    """`MessageApi.list_messages`."""

    call = "list_messages"

    def setUp(self) -> None:
        """Make a channel with five messages, a second apart."""
        super().setUp()
        self.user("a", "Ann")
        self.channel("c", "a")
        self.texts = [f"{number} 😀" for number in range(5)]
        for number, text in enumerate(self.texts):
            self.say("c", "a", text, created_at=START + number * 1000)

    def texts_at(self, message_ts: int, **options: Any) -> list[str]:
        """Give the texts around a point in time."""
        answer = self.sdk.list_messages("group_channels", "c", message_ts, 1, **options)
        self.assertEqual(set(self.answered), {"messages"})
        return [message.message for message in answer.messages]

    def test_all_members(self) -> None:
        answer = self.sdk.list_messages("group_channels", "c", START + 9000, 1)
        for message, raw in zip(answer.messages, self.answered["messages"], strict=True):
            self.assert_members(message, raw, MESSAGE)
            self.assert_members(message.user, raw["user"], SENDER)
        self.assertEqual([message.message for message in answer.messages], self.texts)

    def test_limits_and_order(self) -> None:
        cases: list[tuple[int, dict[str, Any], list[int]]] = [
            (9000, {"prev_limit": 2, "next_limit": 0}, [3, 4]),
            (9000, {"prev_limit": 200, "next_limit": 0}, [0, 1, 2, 3, 4]),
            (9000, {"prev_limit": 0, "next_limit": 0}, []),
            (2500, {"prev_limit": 1, "next_limit": 1}, [2, 3]),
            (2500, {"prev_limit": 0, "next_limit": 200}, [3, 4]),
            (2500, {"prev_limit": 2, "next_limit": 2, "reverse": True}, [4, 3, 2, 1]),
            (2500, {"reverse": False}, [0, 1, 2, 3, 4]),
            (-9000, {}, [0, 1, 2, 3, 4]),
        ]
        for offset, options, numbers in cases:
            with self.subTest(offset=offset, options=options):
                texts = [self.texts[number] for number in numbers]
                self.assertEqual(self.texts_at(START + offset, **options), texts)

    def test_both_places_and_the_time_counts(self) -> None:
        answer = self.sdk.list_messages("group_channels", "c", START + 9000, 1)
        first = answer.messages[0].message_id
        for message_id in (first, 1):
            with self.subTest(message_id="of the first" if message_id == first else "unknown"):
                found = self.sdk.list_messages(
                    "group_channels", "c", START + 4000, 1, prev_limit=1, next_limit=0
                )
                self.assertEqual([message.message for message in found.messages], ["4 😀"])

    def test_fifteen_unless_asked(self) -> None:
        for number in range(16):
            self.say("c", "a", f"late {number}", created_at=START + 10000 + number)
        texts = self.texts_at(START + 99999)
        self.assertEqual(texts, [f"late {number}" for number in range(1, 16)])

    def test_refusals(self) -> None:
        for words, code, url, message_ts, options in [
            ("unknown channel", 400201, "nowhere", START, {}),
            ("prev_limit of 201", 400111, "c", START, {"prev_limit": 201}),
            ("next_limit of 201", 400111, "c", START, {"next_limit": 201}),
            ("prev_limit of -1", 400111, "c", START, {"prev_limit": -1}),
            ("negative time", 400106, "c", -1, {}),
        ]:
            with self.subTest(case=words), self.refused(code):
                self.sdk.list_messages("group_channels", url, message_ts, 1, **options)
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.list_messages("group_channels", "c", START, 1)
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.list_messages("group_channels", "c", START, 1)

    def test_refused_by_the_SDK_itself(self) -> None:
        before = len(self.proxy.exchanges)
        for missing in ("message_ts", "message_id"):
            places = {"message_ts": START, "message_id": 1}
            del places[missing]
            with self.subTest(without=missing), self.assertRaises(TypeError):
                self.sdk.list_messages("group_channels", "c", **places)
        self.assertEqual(len(self.proxy.exchanges), before)
