"""What the SDK has no call for, or refuses before it sends (contract 1.6, 3, 4 and 8)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from sdk.case import AWKWARD, SandboxCase


class PlainHTTP(SandboxCase):
    """The same sandbox, asked without the SDK."""

    def assert_refused(
        self, code: int, method: str, path: str, body: Any = None, headers: Any = None
    ) -> None:
        """Expect a refusal."""
        status, answer = self.plain(method, path, body, headers)
        self.assertEqual(status, 400, answer)
        self.assert_envelope(answer, code)

    def test_all_metadata(self) -> None:
        items = {"plan": "gold", "é": "1", "e\u0301": "2", "a b": ""}
        self.user("a/b", metadata=items)
        status, answer = self.plain("GET", "/users/a%2Fb/metadata")
        self.assertEqual(status, 200)
        self.assertEqual(list(answer.items()), list(items.items()))
        self.user("none")
        self.assertEqual(self.plain("GET", "/users/none/metadata"), (200, {}))
        self.assert_refused(400201, "GET", "/users/nobody/metadata")

    def test_metadata_by_keys(self) -> None:
        self.user("u", metadata={"plan": "gold", "a b": "1", "a+b": "2", "é/": "3"})
        for keys, expected in [
            ("plan", {"plan": "gold"}),
            ("a+b", {"a b": "1"}),
            ("a%20b,plan", {"plan": "gold", "a b": "1"}),
            ("a%2Bb%2C%C3%A9%2F", {"a+b": "2", "é/": "3"}),
            ("none,plan", {"plan": "gold"}),
            ("none", {}),
        ]:
            with self.subTest(keys=keys):
                self.assertEqual(
                    self.plain("GET", f"/users/u/metadata?keys={keys}"), (200, expected)
                )
        self.assert_refused(400201, "GET", "/users/nobody/metadata?keys=plan")

    def test_commas_in_a_list(self) -> None:
        for user_id in AWKWARD:
            self.user(user_id)
        # The documented form: each element encoded, literal commas between them.
        text = ",".join(quote(user_id, safe="") for user_id in AWKWARD)
        _, answer = self.plain("GET", f"/users?limit=100&user_ids={text}")
        found = [user["user_id"] for user in answer["users"]]
        self.assertEqual(found, AWKWARD[::-1])

    def test_booleans_in_any_case(self) -> None:
        for text in ("true", "True", "TRUE", "false", "False"):
            with self.subTest(show_bot=text):
                self.assertEqual(self.plain("GET", f"/users?show_bot={text}")[0], 200)
        self.assert_refused(400104, "GET", "/users?show_bot=1")
        self.assert_refused(400104, "GET", "/users?show_bot=yes")

    def test_token_header_in_any_case(self) -> None:
        for name in ("Api-Token", "api-token", "API-TOKEN"):
            with self.subTest(name=name):
                headers = {name: self.sandbox.token}
                self.assertEqual(self.plain("GET", "/users", headers=headers)[0], 200)
        self.assert_refused(400401, "GET", "/users", headers={"Api-Token": ""})

    def test_types_of_a_body(self) -> None:
        self.user("u")
        types = [
            "application/json",
            "application/json; charset=utf8",
            "application/json; charset=UTF-8",
        ]
        for content_type in types:
            with self.subTest(content_type=content_type):
                headers = {"Api-Token": self.sandbox.token, "Content-Type": content_type}
                status, user = self.plain("PUT", "/users/u", {"nickname": "ä"}, headers)
                self.assertEqual((status, user["nickname"]), (200, "ä"))

    def test_missing_and_wrong_fields(self) -> None:
        whole = {"user_id": "u", "nickname": "n", "profile_url": ""}
        for name in whole:
            with self.subTest(without=name):
                body = {key: value for key, value in whole.items() if key != name}
                self.assert_refused(400105, "POST", "/users", body)
        cases: list[tuple[int, dict[str, Any]]] = [
            (400100, {"user_id": 7}),
            (400100, {"nickname": True}),
            (400104, {"issue_access_token": "yes"}),
            (400103, {"metadata": []}),
            (400102, {"discovery_keys": "a"}),
            (400100, {"discovery_keys": [1]}),
        ]
        for code, fields in cases:
            with self.subTest(fields=fields):
                self.assert_refused(code, "POST", "/users", whole | fields)
        self.assert_refused(400201, "GET", "/users/u")

    def test_missing_and_wrong_metadata(self) -> None:
        self.user("u", metadata={"a": "1"})
        for method, path, body, code in [
            ("POST", "/users/u/metadata", {}, 400105),
            ("PUT", "/users/u/metadata", {"upsert": True}, 400105),
            ("PUT", "/users/u/metadata/a", {"upsert": True}, 400105),
            ("POST", "/users/u/metadata", {"metadata": "a"}, 400103),
            ("PUT", "/users/u/metadata", {"metadata": ["a"]}, 400103),
            ("PUT", "/users/u/metadata", {"metadata": {}, "upsert": "True"}, 400104),
            ("PUT", "/users/u/metadata/a", {"value": None}, 400100),
            ("PUT", "/users/u/metadata/a%2Cb", {"value": "1", "upsert": True}, 400111),
        ]:
            with self.subTest(request=f"{method} {path} {json.dumps(body)}"):
                self.assert_refused(code, method, path, body)

    def test_bodies_that_are_no_JSON_object(self) -> None:
        for body in ("", "{", "[]", "null", '{"user_id": "u",}', b'{"user_id": "\xff"}'):
            with self.subTest(body=body):
                self.assert_refused(400403, "POST", "/users", body)

    def test_values_that_the_SDK_refuses(self) -> None:
        self.user("u")
        for path, code in [
            ("/users?active_mode=some", 400111),
            ("/users?limit=ten", 400101),
            ("/users/u?super_mode=some", 400111),
            ("/users/u/my_group_channels?order=some", 400111),
            ("/users/u/unread_message_count?super_mode=some", 400111),
        ]:
            with self.subTest(path=path):
                self.assert_refused(code, "GET", path)

    def test_one_place_among_messages(self) -> None:
        self.user("u")
        self.channel("c", "u")
        ids = [
            self.say("c", "u", str(n), created_at=1767312400000 + n).message_id for n in range(3)
        ]
        path = "/group_channels/c/messages?prev_limit=1&next_limit=0"
        for place, text in [
            (f"message_id={ids[1]}", "1"),
            ("message_ts=1767312400002", "2"),
            (f"message_ts=1767312400000&message_id={ids[2]}", "0"),
        ]:
            with self.subTest(place=place):
                status, answer = self.plain("GET", f"{path}&{place}")
                self.assertEqual(status, 200)
                self.assertEqual([message["message"] for message in answer["messages"]], [text])
        self.assert_refused(400105, "GET", path)
        self.assert_refused(400201, "GET", f"{path}&message_id=1")

    def test_a_sender_is_required(self) -> None:
        self.user("u")
        self.channel("c", "u")
        body = {"message_type": "MESG", "message": "Hello"}
        self.assert_refused(400105, "POST", "/group_channels/c/messages", body)
        self.assert_refused(
            400111,
            "POST",
            "/group_channels/c/messages",
            body | {"message_type": "TEXT", "user_id": "u"},
        )

    def test_channel_by_user_ids_alone(self) -> None:
        self.user("u")
        status, channel = self.plain("POST", "/group_channels", {"user_ids": ["u"]})
        self.assertEqual((status, channel["member_count"]), (200, 1))
        self.assert_refused(400105, "POST", "/group_channels", {"channel_url": "c"})

    def test_paths_that_lead_nowhere(self) -> None:
        self.user("u", metadata={"a": "1"})
        for method, path in [
            ("GET", "/"),
            ("GET", "/users/"),
            ("GET", "/user"),
            ("PATCH", "/users/u"),
            ("DELETE", "/users"),
            ("DELETE", "/users/u/metadata/"),
            ("DELETE", "/users//metadata"),
            ("GET", "/users/u/metadata/a/b"),
            ("PUT", "/users/u/activate"),
        ]:
            with self.subTest(request=f"{method} {path}"):
                self.assert_refused(400930, method, path)
        self.assertEqual(self.plain("GET", "/users/u/metadata"), (200, {"a": "1"}))

    def test_order_of_the_checks(self) -> None:
        self.user("u", metadata={key: "" for key in "abcde"})
        strange = {"Api-Token": "wrong"}
        for words, code, method, path, body, headers in [
            ("path before token", 400930, "GET", "/nowhere", None, strange),
            ("token before syntax", 400401, "POST", "/users", "{", strange),
            ("syntax before fields", 400403, "POST", "/users", "{", None),
            ("fields before types", 400105, "POST", "/users", {"user_id": 7}, None),
            (
                "types before values",
                400100,
                "PUT",
                "/users/u",
                {"profile_url": 7, "nickname": "n" * 81},
                None,
            ),
            ("values before existence", 400110, "PUT", "/users/no", {"nickname": "n" * 81}, None),
            (
                "existence before conflicts",
                400201,
                "PUT",
                "/users/no/metadata",
                {"metadata": {"f": ""}, "upsert": True},
                None,
            ),
        ]:
            with self.subTest(case=words):
                self.assert_refused(code, method, path, body, headers)
