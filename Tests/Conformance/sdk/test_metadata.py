"""Metadata of a user, several items at a time (contract 3)."""

from __future__ import annotations

from typing import Any

from sendbird_platform_sdk.model.create_user_metadata_request import CreateUserMetadataRequest
from sendbird_platform_sdk.model.update_user_metadata_request import UpdateUserMetadataRequest

from sdk.case import AWKWARD, SandboxCase

FULL = {"a": "1", "b": "2", "c": "3", "d": "4", "e": "5"}


class MetadataCase(SandboxCase):
    """Helpers for metadata."""

    def create(self, user_id: str, items: dict[str, Any]) -> Any:
        """Create items, and expect a bare map."""
        request = CreateUserMetadataRequest(metadata=items)
        answer = self.sdk.create_user_metadata(user_id, create_user_metadata_request=request)
        self.assertEqual(answer, self.answered)
        return answer

    def update(self, user_id: str, items: Any, **fields: Any) -> Any:
        """Update items, and expect a bare map."""
        request = UpdateUserMetadataRequest(metadata=items, **fields)
        answer = self.sdk.update_user_metadata(user_id, update_user_metadata_request=request)
        self.assertEqual(answer, self.answered)
        return answer

    def stored(self, user_id: str = "u") -> dict[str, str]:
        """Give a user's items; their order counts."""
        metadata: dict[str, str] = self.sdk.view_a_user(user_id).metadata
        return metadata

    def assert_stored(self, items: dict[str, str]) -> None:
        """Expect these items in this order."""
        self.assertEqual(list(self.stored().items()), list(items.items()))


class CreateUserMetadata(MetadataCase):
    """`UserApi.create_user_metadata`."""

    call = "create_user_metadata"

    def test_answers_the_items_created(self) -> None:
        self.user("u", metadata={"plan": "gold"})
        answer = self.create("u", {"city": "Pärnu", "x": ""})
        self.assertEqual(answer, {"city": "Pärnu", "x": ""})
        self.assert_stored({"plan": "gold", "city": "Pärnu", "x": ""})

    def test_five_at_once(self) -> None:
        self.user("u")
        self.assertEqual(self.create("u", FULL), FULL)
        self.assert_stored(FULL)

    def test_nothing_to_create(self) -> None:
        self.user("u", metadata={"a": "1"})
        self.assertEqual(self.create("u", {}), {})
        self.assert_stored({"a": "1"})

    def test_awkward_keys(self) -> None:
        for number, key in enumerate(key for key in AWKWARD if "," not in key):
            with self.subTest(key=key):
                self.user(str(number))
                self.assertEqual(self.create(str(number), {key: key}), {key: key})
                self.assertEqual(self.stored(str(number)), {key: key})

    def test_values_that_are_no_text(self) -> None:
        self.user("u")
        answer = self.create("u", {"a": True, "b": False, "c": 12, "d": 0.5})
        self.assertEqual(answer, {"a": "True", "b": "False", "c": "12", "d": "0.5"})

    def test_refusals_change_nothing(self) -> None:
        self.user("u", metadata={"a": "1", "b": "2"})
        cases: list[tuple[str, int, dict[str, Any]]] = [
            ("key exists", 400202, {"a": "9"}),
            ("one of the keys exists", 400202, {"new": "1", "b": "9"}),
            ("sixth item", 400203, {"c": "", "d": "", "e": "", "f": ""}),
            ("key with a comma", 400111, {"new": "1", "x,y": "2"}),
            ("empty key", 400151, {"": "1"}),
            ("key of 129", 400110, {"k" * 129: "1"}),
            ("value of 191", 400110, {"k": "v" * 191}),
            ("value null", 400100, {"k": None}),
            ("value a list", 400100, {"k": ["v"]}),
            ("value an object", 400100, {"k": {"v": "w"}}),
        ]
        for words, code, items in cases:
            with self.subTest(case=words):
                with self.refused(code):
                    self.create("u", items)
                self.assert_stored({"a": "1", "b": "2"})

    def test_other_refusals(self) -> None:
        self.user("u")
        request = CreateUserMetadataRequest(metadata={"a": "1"})
        with self.subTest(case="unknown user"), self.refused(400201):
            self.create("nobody", {"a": "1"})
        with self.subTest(case="no metadata, by the SDK itself"), self.assertRaises(TypeError):
            CreateUserMetadataRequest()
        with self.subTest(case="no body"), self.refused(400403):
            self.sdk.create_user_metadata("u")
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.create_user_metadata("u", create_user_metadata_request=request)
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.create_user_metadata("u", create_user_metadata_request=request)
        self.assert_stored({})


class UpdateUserMetadata(MetadataCase):
    """`UserApi.update_user_metadata`."""

    call = "update_user_metadata"

    def test_with_upsert(self) -> None:
        self.user("u", metadata={"plan": "gold", "lang": "et"})
        answer = self.update("u", {"city": "Tartu", "plan": "silver"}, upsert=True)
        self.assertEqual(answer, {"city": "Tartu", "plan": "silver"})
        self.assert_stored({"plan": "silver", "lang": "et", "city": "Tartu"})

    def test_without_upsert(self) -> None:
        cases: list[dict[str, Any]] = [{}, {"upsert": False}]
        for number, fields in enumerate(cases):
            with self.subTest(fields=fields):
                user_id = str(number)
                self.user(user_id, metadata={"plan": "gold", "lang": "et"})
                answer = self.update(user_id, {"plan": "silver", "city": "Tartu"}, **fields)
                self.assertEqual(answer, {"plan": "silver"})
                self.assertEqual(self.stored(user_id), {"plan": "silver", "lang": "et"})

    def test_only_unknown_keys_without_upsert(self) -> None:
        self.user("u", metadata={"plan": "gold"})
        self.assertEqual(self.update("u", {"city": "Tartu"}), {})
        self.assert_stored({"plan": "gold"})

    def test_the_sixth_item(self) -> None:
        self.user("u", metadata=FULL)
        with self.subTest(case="added"), self.refused(400203):
            self.update("u", {"a": "x", "f": "6"}, upsert=True)
        self.assert_stored(FULL)
        with self.subTest(case="not asked to add"):
            self.assertEqual(self.update("u", {"a": "x", "f": "6"}, upsert=False), {"a": "x"})
        with self.subTest(case="all five changed"):
            changed = {key: "v" * 190 for key in FULL}
            self.assertEqual(self.update("u", changed, upsert=True), changed)
            self.assert_stored(changed)

    def test_awkward_keys(self) -> None:
        for number, key in enumerate(key for key in AWKWARD if "," not in key):
            with self.subTest(key=key):
                self.user(str(number), metadata={key: "old"})
                self.assertEqual(self.update(str(number), {key: key}), {key: key})
                self.assertEqual(self.stored(str(number)), {key: key})

    def test_keys_that_only_look_alike(self) -> None:
        self.user("u", metadata={"é": "1", "e\u0301": "2"})
        self.assertEqual(self.update("u", {"e\u0301": "3"}), {"e\u0301": "3"})
        self.assert_stored({"é": "1", "e\u0301": "3"})

    def test_refusals_change_nothing(self) -> None:
        self.user("u", metadata={"a": "1"})
        cases: list[tuple[str, int, Any, dict[str, Any]]] = [
            ("key with a comma", 400111, {"a": "2", "x,y": "2"}, {"upsert": True}),
            ("comma, though it would not be added", 400111, {"a": "2", "x,y": "2"}, {}),
            ("empty key", 400151, {"a": "2", "": "1"}, {"upsert": True}),
            ("key of 129", 400110, {"a": "2", "k" * 129: "1"}, {"upsert": True}),
            ("value of 191", 400110, {"a": "v" * 191}, {"upsert": True}),
            ("value null", 400100, {"a": None}, {"upsert": True}),
            ("metadata null", 400103, None, {"upsert": True}),
            ("upsert null", 400104, {"a": "2"}, {"upsert": None}),
        ]
        for words, code, items, fields in cases:
            with self.subTest(case=words):
                with self.refused(code):
                    self.update("u", items, **fields)
                self.assert_stored({"a": "1"})

    def test_other_refusals(self) -> None:
        self.user("u", metadata={"a": "1"})
        request = UpdateUserMetadataRequest(metadata={"a": "2"}, upsert=True)
        with self.subTest(case="unknown user"), self.refused(400201):
            self.update("nobody", {"a": "1"}, upsert=True)
        with self.subTest(case="no metadata, by the SDK itself"), self.assertRaises(TypeError):
            UpdateUserMetadataRequest(upsert=True)
        with self.subTest(case="no body"), self.refused(400403):
            self.sdk.update_user_metadata("u")
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.update_user_metadata("u", update_user_metadata_request=request)
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.update_user_metadata("u", update_user_metadata_request=request)
        self.assert_stored({"a": "1"})


class DeleteUserAllMetadata(MetadataCase):
    """`UserApi.delete_user_all_metadata`."""

    call = "delete_user_all_metadata"

    def test_all_items_go(self) -> None:
        self.user("u", metadata=FULL)
        self.user("other", metadata=FULL)
        self.assert_empty(self.sdk.delete_user_all_metadata("u"))
        self.assert_stored({})
        self.assertEqual(self.stored("other"), FULL)

    def test_nothing_to_delete(self) -> None:
        self.user("u")
        self.assert_empty(self.sdk.delete_user_all_metadata("u"))

    def test_awkward_ids(self) -> None:
        for user_id in AWKWARD:
            self.user(user_id, metadata={"a": "1"})
            with self.subTest(user_id=user_id):
                self.assert_empty(self.sdk.delete_user_all_metadata(user_id))
                self.assertEqual(self.stored(user_id), {})

    def test_refusals(self) -> None:
        self.user("u", metadata={"a": "1"})
        with self.subTest(case="unknown user"), self.refused(400201):
            self.sdk.delete_user_all_metadata("nobody")
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.delete_user_all_metadata("u")
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.delete_user_all_metadata("u")
        self.assert_stored({"a": "1"})
