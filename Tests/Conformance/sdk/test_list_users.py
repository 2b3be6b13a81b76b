"""List users with every filter, and page by page (contract 2.4)."""

from __future__ import annotations

from typing import Any

from sendbird_platform_sdk import ApiTypeError, ApiValueError
from sendbird_platform_sdk.model.update_a_user_request import UpdateAUserRequest

from sdk.case import AWKWARD, SandboxCase
from sdk.promises import USER


class ListUsers(SandboxCase):
    """`UserApi.list_users`."""

    call = "list_users"

    def listed(self, **options: Any) -> list[str]:
        """Give the ids of a list that is one page long."""
        page = self.sdk.list_users(**options)
        self.assertEqual(page.next, "")
        self.assertEqual(self.answered["next"], "")
        return [user.user_id for user in page.users]

    def deactivate(self, user_id: str) -> None:
        """Deactivate a user."""
        self.sdk.update_a_user(user_id, update_a_user_request=UpdateAUserRequest(is_active=False))

    def test_nobody(self) -> None:
        page = self.sdk.list_users()
        self.assertEqual((page.users, page.next), ([], ""))
        self.assertEqual(self.answered, {"users": [], "next": ""})

    def test_all_members_newest_first(self) -> None:
        for user_id in ("a", "b", "c"):
            self.user(user_id, user_id.upper(), metadata={"k": user_id})
        page = self.sdk.list_users()
        self.assertEqual([user.user_id for user in page.users], ["c", "b", "a"])
        for user, raw in zip(page.users, self.answered["users"], strict=True):
            self.assert_user(user, raw, USER)
            self.assertEqual(user.metadata, {"k": user.user_id})

    def test_ten_unless_asked(self) -> None:
        for number in range(11):
            self.user(f"u{number}")
        page = self.sdk.list_users()
        self.assertEqual([user.user_id for user in page.users][-1], "u1")
        self.assertEqual(len(page.users), 10)
        self.assertIsInstance(page.next, str)
        self.assertNotEqual(page.next, "")

    def test_pages(self) -> None:
        for number in range(7):
            self.user(f"u{number}")
        seen: list[str] = []
        token: dict[str, str] = {}
        for length in (3, 3, 1):
            page = self.sdk.list_users(limit=3, **token)
            self.assertEqual(len(page.users), length)
            seen += [user.user_id for user in page.users]
            token = {"token": page.next}
        self.assertEqual(seen, [f"u{number}" for number in reversed(range(7))])
        self.assertEqual(token, {"token": ""})

    def test_the_last_page_is_full(self) -> None:
        for user_id in ("a", "b", "c", "d"):
            self.user(user_id)
        first = self.sdk.list_users(limit=2)
        second = self.sdk.list_users(limit=2, token=first.next)
        self.assertEqual([user.user_id for user in second.users], ["b", "a"])
        self.assertEqual(second.next, "")

    def test_pages_of_a_filtered_list(self) -> None:
        for user_id in ("a", "x1", "b", "x2", "c"):
            self.user(user_id, "X" if user_id.startswith("x") else "Y")
        first = self.sdk.list_users(limit=2, nickname="Y")
        second = self.sdk.list_users(limit=2, nickname="Y", token=first.next)
        ids = [user.user_id for user in first.users + second.users]
        self.assertEqual(ids, ["c", "b", "a"])

    def test_active_mode(self) -> None:
        for user_id in ("a", "b", "c"):
            self.user(user_id)
        self.deactivate("b")
        cases: list[tuple[dict[str, str], list[str]]] = [
            ({}, ["c", "a"]),
            ({"active_mode": "activated"}, ["c", "a"]),
            ({"active_mode": "deactivated"}, ["b"]),
            ({"active_mode": "all"}, ["c", "b", "a"]),
        ]
        for options, ids in cases:
            with self.subTest(options=options):
                self.assertEqual(self.listed(**options), ids)

    def test_show_bot(self) -> None:
        self.user("a")
        for show in (True, False):
            with self.subTest(show_bot=show):
                self.assertEqual(self.listed(show_bot=show), ["a"])
                self.assertIn(f"show_bot={show}", self.last.target)

    def test_user_ids(self) -> None:
        for user_id in ("a", "b c", "d+e", "f/g", "ä😀"):
            self.user(user_id)
        cases = [
            ("b c,a", ["b c", "a"]),
            ("d+e", ["d+e"]),
            ("f/g,nobody,ä😀", ["ä😀", "f/g"]),
            ("nobody", []),
            ("a,a", ["a"]),
        ]
        for text, ids in cases:
            with self.subTest(user_ids=text):
                self.assertEqual(self.listed(user_ids=text), ids)

    def test_user_ids_with_commas_as_the_SDK_sends_them(self) -> None:
        self.user("a")
        self.user("b")
        self.assertEqual(self.listed(user_ids="a,b"), ["b", "a"])
        self.assertIn("user_ids=a%2Cb", self.last.target)

    def test_250_user_ids_and_one_more(self) -> None:
        self.user("a")
        ids = ["a"] + [str(number) for number in range(250)]
        with self.subTest(count=250):
            self.assertEqual(self.listed(user_ids=",".join(ids[:250])), ["a"])
        with self.subTest(count=251), self.refused(400203):
            self.sdk.list_users(user_ids=",".join(ids))

    def test_nickname(self) -> None:
        for number, nickname in enumerate([*AWKWARD, "Ann", "Anna", "ann", ""]):
            self.user(str(number), nickname)
        for nickname in [*AWKWARD, "Ann", "ann"]:
            with self.subTest(nickname=nickname):
                found = self.sdk.list_users(nickname=nickname).users
                self.assertEqual([user.nickname for user in found], [nickname])

    def test_nickname_startswith(self) -> None:
        for number, nickname in enumerate(
            ["Ann", "Anna, a", "ann", "An n", "50%", "50_", "ä", "äh"]
        ):
            self.user(nickname + str(number), nickname)
        cases = [
            ("Ann", ["Anna, a", "Ann"]),
            ("An ", ["An n"]),
            ("Anna,", ["Anna, a"]),
            ("50%", ["50%"]),
            ("5", ["50_", "50%"]),
            ("ä", ["äh", "ä"]),
            ("nn", []),
        ]
        for start, nicknames in cases:
            with self.subTest(nickname_startswith=start):
                found = self.sdk.list_users(nickname_startswith=start).users
                self.assertEqual([user.nickname for user in found], nicknames)

    def test_metadata(self) -> None:
        for user_id, value in [("1", "free"), ("2", "gold"), ("3", "x+y z"), ("4", "é/ü")]:
            self.user(user_id, metadata={"the plan": value, "other": "free"})
        cases = [
            ("free", ["1"]),
            ("gold,free", ["2", "1"]),
            ("x+y z,é/ü,none", ["4", "3"]),
            ("none", []),
            ("Free", []),
        ]
        for values, ids in cases:
            with self.subTest(metadatavalues_in=values):
                options = {"metadatakey": "the plan", "metadatavalues_in": values}
                self.assertEqual(self.listed(**options), ids)

    def test_filters_combine_with_and(self) -> None:
        self.user("1", "Ann", metadata={"plan": "gold"})
        self.user("2", "Ann", metadata={"plan": "free"})
        self.user("3", "Bob", metadata={"plan": "gold"})
        self.user("4", "Ann", metadata={"plan": "gold"})
        self.deactivate("4")
        gold = {"metadatakey": "plan", "metadatavalues_in": "gold"}
        self.assertEqual(self.listed(nickname="Ann", **gold), ["1"])
        self.assertEqual(self.listed(nickname="Ann", active_mode="all", **gold), ["4", "1"])
        self.assertEqual(self.listed(nickname_startswith="A", user_ids="2,3", show_bot=True), ["2"])

    def test_refusals(self) -> None:
        cases: list[tuple[int, dict[str, Any]]] = [
            (400111, {"limit": 0}),
            (400111, {"limit": 101}),
            (400111, {"limit": -1}),
            (400111, {"token": "bm90IG91cnM="}),
            (400105, {"metadatakey": "plan"}),
        ]
        for code, options in cases:
            with self.subTest(options=options), self.refused(code):
                self.sdk.list_users(**options)
        with self.subTest(limit=100):
            self.assertEqual(self.listed(limit=100), [])

    def test_token(self) -> None:
        with self.subTest(token="none"), self.refused(400401):
            self.tokenless.list_users()
        with self.subTest(token="wrong"), self.refused(400401):
            self.strange.list_users(limit=101)

    def test_refused_by_the_SDK_itself(self) -> None:
        with self.subTest(case="active_mode"), self.assertRaises(ApiValueError):
            self.sdk.list_users(active_mode="some")
        with self.subTest(case="limit"), self.assertRaises(ApiTypeError):
            self.sdk.list_users(limit="ten")
        self.assertEqual(self.proxy.exchanges, [])
