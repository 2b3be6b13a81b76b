"""Change, deactivate and activate users (contract 2.5 and 2.6)."""

from __future__ import annotations

from typing import Any

from sendbird_platform_sdk.model.update_a_user_request import UpdateAUserRequest

from sdk.case import AWKWARD, SandboxCase
from sdk.promises import USER


class UpdateAUser(SandboxCase):
    """`UserApi.update_a_user`."""

    call = "update_a_user"

    def update(self, user_id: str, **fields: Any) -> Any:
        """Change a user, and expect the whole user as the answer."""
        request = UpdateAUserRequest(**fields)
        user = self.sdk.update_a_user(user_id, update_a_user_request=request)
        self.assert_user(user, self.answered, USER)
        return user

    def test_each_field_alone(self) -> None:
        self.user("u", "Old", profile_url="https://e.com/old", metadata={"plan": "gold"})
        before = self.sdk.view_a_user("u").to_dict()
        cases: list[tuple[str, Any]] = [
            ("nickname", "Jürgen + 😀"),
            ("nickname", ""),
            ("profile_url", "https://e.com/a?b=c&d"),
            ("profile_url", ""),
            ("discovery_keys", ["x@e.com", "y"]),
            ("discovery_keys", ["z"]),
            ("discovery_keys", []),
            ("preferred_languages", ["et", "ko", "en", "de"]),
            ("preferred_languages", ["fr"]),
            ("preferred_languages", []),
        ]
        for name, value in cases:
            with self.subTest(case=f"{name} = {value}"):
                before[name] = value
                self.assertEqual(self.update("u", **{name: value}).to_dict(), before)
                self.assertEqual(self.sdk.view_a_user("u").to_dict(), before)

    def test_issue_access_token(self) -> None:
        self.user("u")
        first = self.update("u", issue_access_token=True).access_token
        self.assertRegex(first, "^[0-9a-f]{40}$")
        self.assertEqual(self.update("u", issue_access_token=False).access_token, first)
        second = self.update("u", issue_access_token=True).access_token
        self.assertRegex(second, "^[0-9a-f]{40}$")
        self.assertNotEqual(first, second)

    def test_last_seen_of_a_user_who_never_was_there(self) -> None:
        self.user("u")
        self.assertEqual(self.update("u", last_seen_at=1767312000123).last_seen_at, -1)

    def test_leaving_all_channels_or_none(self) -> None:
        cases: list[tuple[dict[str, bool], int]] = [
            ({"is_active": False, "leave_all_when_deactivated": True}, 0),
            ({"is_active": False, "leave_all_when_deactivated": False}, 1),
            ({"is_active": False}, 0),
            ({"is_active": True, "leave_all_when_deactivated": True}, 1),
            ({"leave_all_when_deactivated": True}, 1),
        ]
        for number, (fields, count) in enumerate(cases):
            with self.subTest(fields=fields):
                user_id = f"u{number}"
                self.user(user_id)
                self.channel(f"c{number}", user_id)
                self.assertEqual(
                    self.update(user_id, **fields).is_active, fields.get("is_active", True)
                )
                mine = self.sdk.list_my_group_channels(user_id, show_empty=True)
                self.assertEqual(len(mine.channels), count)

    def test_channels_left_stay_left(self) -> None:
        self.user("u", "Maria", metadata={"plan": "gold"}, issue_access_token=True)
        self.channel("c", "u")
        before = self.sdk.view_a_user("u").to_dict()
        off = self.update("u", is_active=False).to_dict()
        self.assertEqual(off, before | {"is_active": False})
        self.assertEqual(self.sdk.view_a_user("u").to_dict(), off)
        self.assertEqual(self.update("u", is_active=True).to_dict(), before)
        mine = self.sdk.list_my_group_channels("u", show_empty=True)
        self.assertEqual(mine.channels, [])

    def test_nothing_to_change(self) -> None:
        self.user("u", "Maria")
        before = self.sdk.view_a_user("u").to_dict()
        with self.subTest(body="none"):
            self.assertEqual(self.sdk.update_a_user("u").to_dict(), before)
            self.assertEqual(self.last.request.body, b"")
        with self.subTest(body="{}"):
            self.assertEqual(self.update("u").to_dict(), before)

    def test_metadata_cannot_be_changed_here(self) -> None:
        self.user("u", metadata={"plan": "gold"})
        user = self.update("u", metadata={"plan": "free", "new": "1"})
        self.assertEqual(self.sent["metadata"], {"plan": "free", "new": "1"})
        self.assertEqual(user.metadata, {"plan": "gold"})

    def test_awkward_ids(self) -> None:
        for user_id in AWKWARD:
            self.user(user_id)
            with self.subTest(user_id=user_id):
                user = self.update(user_id, nickname=f"N {user_id}")
                self.assertEqual((user.user_id, user.nickname), (user_id, f"N {user_id}"))

    def test_refusals_change_nothing(self) -> None:
        self.user("u", "Maria")
        before = self.sdk.view_a_user("u").to_dict()
        cases: list[tuple[str, int, dict[str, Any]]] = [
            ("nickname of 81", 400110, {"nickname": "n" * 81}),
            ("profile_url of 2049", 400110, {"profile_url": "p" * 2049}),
            ("five languages", 400203, {"preferred_languages": ["a", "b", "c", "d", "e"]}),
            ("nickname null", 400100, {"nickname": None}),
            ("profile_url null", 400100, {"profile_url": None}),
            ("discovery_keys null", 400102, {"discovery_keys": None}),
            ("preferred_languages null", 400102, {"preferred_languages": None}),
            ("last_seen_at negative", 400106, {"last_seen_at": -1}),
        ]
        for words, code, fields in cases:
            with self.subTest(case=words):
                with self.refused(code):
                    self.update("u", **({"is_active": False} | fields))
                self.assertEqual(self.sdk.view_a_user("u").to_dict(), before)

    def test_unknown_or_without_token(self) -> None:
        self.user("u", "Maria")
        request = UpdateAUserRequest(nickname="New")
        with self.subTest(case="unknown user"), self.refused(400201):
            self.sdk.update_a_user("nobody", update_a_user_request=request)
        with self.subTest(case="id of 81"), self.refused(400305):
            self.sdk.update_a_user("u" * 81, update_a_user_request=request)
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.update_a_user("u", update_a_user_request=request)
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.update_a_user("u", update_a_user_request=request)
        self.assertEqual(self.sdk.view_a_user("u").nickname, "Maria")
