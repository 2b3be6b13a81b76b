"""Make, read and delete users (contract 2.2, 2.3 and 2.7)."""

from __future__ import annotations

import time
from typing import Any

from sendbird_platform_sdk import ApiTypeError
from sendbird_platform_sdk.model.create_a_user_request import CreateAUserRequest

from sdk.case import AWKWARD, SandboxCase
from sdk.promises import COUNTED_USER, CREATED_USER, USER


class CreateAUser(SandboxCase):
    """`UserApi.create_a_user`."""

    call = "create_a_user"

    def test_only_what_is_required(self) -> None:
        user = self.user("maria.k", "Maria Kask")
        self.assert_user(user, self.answered, CREATED_USER)
        self.assertEqual(self.sent["profile_url"], "")
        self.assertEqual((user.user_id, user.nickname), ("maria.k", "Maria Kask"))
        self.assertEqual((user.access_token, user.phone_number, user.locale), ("", "", ""))
        self.assertEqual((user.is_created, user.is_active, user.is_online), (True, True, False))
        self.assertEqual((user.has_ever_logged_in, user.last_seen_at), (False, -1))
        self.assertEqual((user.metadata, user.discovery_keys), ({}, []))
        self.assertEqual(user.preferred_languages, [])
        self.assertLess(abs(user.created_at - time.time()), 60)

    def test_everything(self) -> None:
        metadata = {"plan": "gold", "город": "Пярну, 7", "emoji 😀": "", "e\u0301": "1", "é": "2"}
        user = self.user(
            "u",
            "Jürgen 😀",
            profile_url="https://example.com/a b?c=d",
            issue_access_token=True,
            metadata=metadata,
            discovery_keys=["a@example.com", "+372 5"],
        )
        self.assert_user(user, self.answered, CREATED_USER)
        self.assertEqual(list(user.metadata.items()), list(metadata.items()))
        self.assertEqual(user.discovery_keys, ["a@example.com", "+372 5"])
        self.assertEqual(user.profile_url, "https://example.com/a b?c=d")
        self.assertRegex(user.access_token, "^[0-9a-f]{40}$")

    def test_no_access_token_unless_asked(self) -> None:
        self.assertEqual(self.user("u", issue_access_token=False).access_token, "")

    def test_awkward_ids(self) -> None:
        for user_id in AWKWARD:
            with self.subTest(user_id=user_id):
                self.assertEqual(self.user(user_id, user_id).user_id, user_id)
                self.assertEqual(self.sdk.view_a_user(user_id).nickname, user_id)

    def test_values_that_are_no_text(self) -> None:
        cases: list[tuple[Any, str]] = [(True, "True"), (False, "False"), (7, "7"), (1.5, "1.5")]
        for value, text in cases:
            with self.subTest(value=value):
                self.assertEqual(self.user(text, metadata={"k": value}).metadata, {"k": text})

    def test_values_that_cannot_be_text(self) -> None:
        for value in (None, ["a"], {"a": "b"}):
            with self.subTest(value=value), self.refused(400100):
                self.user("u", metadata={"k": value})

    def test_longest(self) -> None:
        self.is_recorded = False
        user = self.user(
            "😀" * 80,
            "ä" * 80,
            profile_url="https://e.com/".ljust(2048, "p"),
            metadata={letter * 128: "😀" * 190 for letter in "abcdé"},
        )
        self.assertEqual((len(user.user_id), len(user.nickname)), (80, 80))
        self.assertEqual(user.metadata["é" * 128], "😀" * 190)

    def test_too_much(self) -> None:
        cases: list[tuple[str, int, dict[str, Any]]] = [
            ("id of 81", 400305, {"user_id": "u" * 81}),
            ("nickname of 81", 400110, {"nickname": "n" * 81}),
            ("profile_url of 2049", 400110, {"profile_url": "https://e.com/".ljust(2049, "p")}),
            ("key of 129", 400110, {"metadata": {"k" * 129: ""}}),
            ("value of 191", 400110, {"metadata": {"k": "v" * 191}}),
            ("sixth item", 400203, {"metadata": {key: "" for key in "abcdef"}}),
        ]
        for words, code, fields in cases:
            with self.subTest(case=words):
                with self.refused(code):
                    self.user(**({"user_id": "u"} | fields))
                with self.refused(400201):
                    self.sdk.view_a_user("u")

    def test_not_allowed(self) -> None:
        cases: list[tuple[str, int, dict[str, Any]]] = [
            ("empty id", 400151, {"user_id": ""}),
            ("key with a comma", 400111, {"metadata": {"a,b": "1"}}),
            ("empty key", 400151, {"metadata": {"": "1"}}),
            ("no nickname but null", 400100, {"nickname": None}),
            ("metadata null", 400103, {"metadata": None}),
            ("discovery_keys null", 400102, {"discovery_keys": None}),
        ]
        for words, code, fields in cases:
            with self.subTest(case=words), self.refused(code):
                self.user(**({"user_id": "u"} | fields))

    def test_id_taken(self) -> None:
        self.user("u", "First")
        with self.refused(400202):
            self.user("u", "Second")
        self.assertEqual(self.sdk.view_a_user("u").nickname, "First")

    def test_ids_that_only_look_alike(self) -> None:
        for user_id in ("é", "e\u0301", "U", "u"):
            with self.subTest(user_id=user_id):
                self.assertEqual(self.user(user_id).user_id, user_id)

    def test_without_a_body(self) -> None:
        with self.refused(400403):
            self.sdk.create_a_user()

    def test_token(self) -> None:
        request = CreateAUserRequest(user_id="u", nickname="")
        with self.subTest(token="none"), self.refused(400401):
            self.tokenless.create_a_user(create_a_user_request=request)
        with self.subTest(token="wrong"), self.refused(400401):
            self.strange.create_a_user(create_a_user_request=request)
        with self.subTest(token="nothing was made"), self.refused(400201):
            self.sdk.view_a_user("u")

    def test_refused_by_the_SDK_itself(self) -> None:
        with self.subTest(case="no user_id"), self.assertRaises(TypeError):
            CreateAUserRequest(nickname="")
        with self.subTest(case="no nickname"), self.assertRaises(TypeError):
            CreateAUserRequest(user_id="u")
        with self.subTest(case="wrong type"), self.assertRaises(ApiTypeError):
            CreateAUserRequest(user_id=7, nickname="")
        self.assertEqual(self.proxy.exchanges, [])


class ViewAUser(SandboxCase):
    """`UserApi.view_a_user`."""

    call = "view_a_user"

    def test_all_members(self) -> None:
        created = self.user("u", "Maria", metadata={"plan": "gold"}, issue_access_token=True)
        user = self.sdk.view_a_user("u")
        self.assert_user(user, self.answered, USER)
        for name in USER:
            self.assertEqual(getattr(user, name), getattr(created, name), name)

    def test_awkward_ids(self) -> None:
        for user_id in AWKWARD:
            self.user(user_id)
            with self.subTest(user_id=user_id):
                self.assertEqual(self.sdk.view_a_user(user_id).user_id, user_id)

    def test_unread_counts(self) -> None:
        for user_id in ("a", "b"):
            self.user(user_id)
        self.channel("c1", "a", "b", custom_type="x,y")
        self.channel("c2", "a", "b", custom_type="z w")
        for url in ("c1", "c1", "c2"):
            self.say(url, "a", "Hello")
        user = self.sdk.view_a_user("b", include_unread_count=True)
        self.assert_user(user, self.answered, COUNTED_USER)
        self.assertIn("include_unread_count=True", self.last.target)
        cases = [
            ({}, 2, 3),
            ({"custom_types": "z w"}, 1, 1),
            ({"custom_types": "z w,none"}, 1, 1),
            ({"super_mode": "all"}, 2, 3),
        ]
        for options, channels, messages in cases:
            with self.subTest(options=options):
                user = self.sdk.view_a_user("b", include_unread_count=True, **options)
                self.assertEqual(user.unread_channel_count, channels)
                self.assertEqual(user.unread_message_count, messages)

    def test_no_counts_unless_asked(self) -> None:
        self.user("u")
        self.assert_user(self.sdk.view_a_user("u", include_unread_count=False), self.answered, USER)

    def test_refusals(self) -> None:
        self.user("u")
        for words, code, user_id in [
            ("unknown", 400201, "nobody"),
            ("other case", 400201, "U"),
            ("id of 81", 400305, "u" * 81),
            ("empty id", 400930, ""),
        ]:
            with self.subTest(case=words), self.refused(code):
                self.sdk.view_a_user(user_id)

    def test_token(self) -> None:
        self.user("u")
        with self.subTest(token="none"), self.refused(400401):
            self.tokenless.view_a_user("u")
        with self.subTest(token="wrong"), self.refused(400401):
            self.strange.view_a_user("u")
        with self.subTest(token="wrong, and the user is unknown"), self.refused(400401):
            self.strange.view_a_user("nobody")


class DeleteAUser(SandboxCase):
    """`UserApi.delete_a_user`."""

    call = "delete_a_user"

    def test_profile_and_metadata_go(self) -> None:
        self.user("u", "Old", metadata={"plan": "gold"})
        self.assert_empty(self.sdk.delete_a_user("u"))
        with self.refused(400201):
            self.sdk.view_a_user("u")
        self.assertEqual(self.user("u", "New").metadata, {})

    def test_messages_stay(self) -> None:
        self.user("u", "Maria")
        self.channel("c", "u")
        self.say("c", "u", "Hello", created_at=1767312400001)
        self.sdk.delete_a_user("u")
        found = self.sdk.list_messages("group_channels", "c", 1767312400001, 1)
        self.assertEqual([message.message for message in found.messages], ["Hello"])

    def test_awkward_ids(self) -> None:
        for user_id in AWKWARD:
            self.user(user_id)
            with self.subTest(user_id=user_id):
                self.assert_empty(self.sdk.delete_a_user(user_id))

    def test_refusals(self) -> None:
        self.user("u")
        with self.subTest(case="unknown"), self.refused(400201):
            self.sdk.delete_a_user("nobody")
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.delete_a_user("u")
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.delete_a_user("u")
        with self.subTest(case="empty id"), self.refused(400930):
            self.sdk.delete_a_user("")
        with self.subTest(case="still there"):
            self.assertEqual(self.sdk.view_a_user("u").user_id, "u")
