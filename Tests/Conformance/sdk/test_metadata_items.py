"""Metadata of a user, one item at a time (contract 3)."""

from __future__ import annotations

from typing import Any

from sendbird_platform_sdk.model.update_specific_user_metadata_request import (
    UpdateSpecificUserMetadataRequest,
)

from sdk.case import AWKWARD, SandboxCase

KEYS = [key for key in AWKWARD if "," not in key]
FULL = {"a": "1", "b": "2", "c": "3", "d": "4", "e": "5"}


class UpdateSpecificUserMetadata(SandboxCase):
    """`UserApi.update_specific_user_metadata`."""

    call = "update_specific_user_metadata"

    def update(self, user_id: str, key: str, value: str, **fields: Any) -> Any:
        """Update an item, and expect a map of one."""
        answer = self.sdk.update_specific_user_metadata(
            user_id,
            key,
            update_specific_user_metadata_request=UpdateSpecificUserMetadataRequest(
                value=value, **fields
            ),
        )
        self.assertEqual(answer, self.answered)
        self.assertEqual(answer, {key: value})
        return answer

    def stored(self) -> list[tuple[str, str]]:
        """Give a user's items in their order."""
        return list(self.sdk.view_a_user("u").metadata.items())

    def test_a_known_key(self) -> None:
        self.user("u", metadata={"plan": "gold", "city": "Tartu"})
        self.update("u", "plan", "Pärnu 😀")
        self.update("u", "city", "")
        self.assertEqual(self.stored(), [("plan", "Pärnu 😀"), ("city", "")])

    def test_an_unknown_key(self) -> None:
        self.user("u", metadata={"plan": "gold"})
        with self.subTest(case="no upsert"), self.refused(400201):
            self.update("u", "city", "Tartu")
        with self.subTest(case="upsert false"), self.refused(400201):
            self.update("u", "city", "Tartu", upsert=False)
        self.assertEqual(self.stored(), [("plan", "gold")])
        with self.subTest(case="upsert true"):
            self.update("u", "city", "Tartu", upsert=True)
            self.assertEqual(self.stored(), [("plan", "gold"), ("city", "Tartu")])

    def test_the_sixth_item(self) -> None:
        self.user("u", metadata=FULL)
        with self.subTest(case="added"), self.refused(400203):
            self.update("u", "f", "6", upsert=True)
        with self.subTest(case="changed"):
            self.update("u", "e", "6", upsert=True)
        self.assertEqual(self.stored(), list((FULL | {"e": "6"}).items()))

    def test_awkward_keys(self) -> None:
        for number, key in enumerate(KEYS):
            with self.subTest(key=key):
                self.user(str(number), metadata={key: "old", "other": "1"})
                self.update(str(number), key, key)

    def test_refusals_change_nothing(self) -> None:
        self.user("u", metadata={"a": "1"})
        cases = [
            ("key with a comma", 400111, "a,b", "1"),
            ("key of 129", 400110, "k" * 129, "1"),
            ("value of 191", 400110, "a", "v" * 191),
            ("empty key", 400930, "", "1"),
        ]
        for words, code, key, value in cases:
            with self.subTest(case=words), self.refused(code):
                self.update("u", key, value, upsert=True)
        request = UpdateSpecificUserMetadataRequest(value="2")
        with self.subTest(case="unknown user"), self.refused(400201):
            self.update("nobody", "a", "2")
        with self.subTest(case="no value, by the SDK itself"), self.assertRaises(TypeError):
            UpdateSpecificUserMetadataRequest(upsert=True)
        with self.subTest(case="no body"), self.refused(400403):
            self.sdk.update_specific_user_metadata("u", "a")
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.update_specific_user_metadata(
                "u", "a", update_specific_user_metadata_request=request
            )
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.update_specific_user_metadata(
                "u", "a", update_specific_user_metadata_request=request
            )
        self.assertEqual(self.stored(), [("a", "1")])


class ViewSpecificUserMetadata(SandboxCase):
    """`UserApi.view_specific_user_metadata`."""

    call = "view_specific_user_metadata"

    def test_one_item(self) -> None:
        self.user("u", metadata={"plan": "gold", "empty": ""})
        self.assertEqual(self.sdk.view_specific_user_metadata("u", "plan"), {"plan": "gold"})
        self.assertEqual(self.answered, {"plan": "gold"})
        self.assertEqual(self.sdk.view_specific_user_metadata("u", "empty"), {"empty": ""})

    def test_awkward_ids_and_keys(self) -> None:
        for user_id, key in zip(AWKWARD, AWKWARD[::-1], strict=True):
            key = key.replace(",", ";")
            with self.subTest(user_id=user_id, key=key):
                self.user(user_id, metadata={key: f"of {user_id}"})
                answer = self.sdk.view_specific_user_metadata(user_id, key)
                self.assertEqual(answer, {key: f"of {user_id}"})

    def test_refusals(self) -> None:
        self.user("u", metadata={"é": "1"})
        for words, code, user_id, key in [
            ("unknown key", 400201, "u", "plan"),
            ("key that only looks alike", 400201, "u", "e\u0301"),
            ("unknown user", 400201, "nobody", "é"),
            ("key with a comma", 400111, "u", "é,x"),
            ("key of 129", 400110, "u", "k" * 129),
            ("empty key", 400930, "u", ""),
        ]:
            with self.subTest(case=words), self.refused(code):
                self.sdk.view_specific_user_metadata(user_id, key)
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.view_specific_user_metadata("u", "é")
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.view_specific_user_metadata("u", "é")


class DeleteSpecificUserMetadata(SandboxCase):
    """`UserApi.delete_specific_user_metadata`."""

    call = "delete_specific_user_metadata"

    def test_one_item_goes(self) -> None:
        self.user("u", metadata=FULL)
        self.assert_empty(self.sdk.delete_specific_user_metadata("u", "c"))
        left = {key: value for key, value in FULL.items() if key != "c"}
        self.assertEqual(self.sdk.view_a_user("u").metadata, left)

    def test_awkward_keys(self) -> None:
        for number, key in enumerate(KEYS):
            with self.subTest(key=key):
                self.user(str(number), metadata={key: "1", "other": "2"})
                self.assert_empty(self.sdk.delete_specific_user_metadata(str(number), key))
                self.assertEqual(self.sdk.view_a_user(str(number)).metadata, {"other": "2"})

    def test_refusals_delete_nothing(self) -> None:
        self.user("u", metadata=FULL)
        for words, code, user_id, key in [
            # The most dangerous one: without its key, the URL is the one that deletes everything.
            ("empty key", 400930, "u", ""),
            ("unknown key", 400201, "u", "f"),
            ("unknown user", 400201, "nobody", "a"),
            ("key with a comma", 400111, "u", "a,b"),
            ("key of 129", 400110, "u", "k" * 129),
        ]:
            with self.subTest(case=words), self.refused(code):
                self.sdk.delete_specific_user_metadata(user_id, key)
        with self.subTest(case="no token"), self.refused(400401):
            self.tokenless.delete_specific_user_metadata("u", "a")
        with self.subTest(case="wrong token"), self.refused(400401):
            self.strange.delete_specific_user_metadata("u", "a")
        self.assertEqual(self.sdk.view_a_user("u").metadata, FULL)
