"""What the SDK puts on the wire, and what a server has to make of it (contract 1.2 and 8)."""

from __future__ import annotations

from sdk.case import SandboxCase


class OnTheWire(SandboxCase):
    """The claims of contract 8 about requests."""

    def test_headers_without_a_body(self) -> None:
        self.sdk.list_users()
        request = self.last.request
        self.assertEqual(request.header("api-token"), self.sandbox.token)
        self.assertEqual(request.header("User-Agent"), "OpenAPI-Generator/2.1.5/python")
        self.assertEqual(request.header("Accept"), "application/json")
        self.assertIsNone(request.header("Content-Length"))
        self.assertEqual(request.body, b"")

    def test_headers_with_a_body(self) -> None:
        self.user("u", "ä")
        request = self.last.request
        self.assertEqual(request.header("Content-Type"), "application/json")
        self.assertIn(rb'"nickname": "\u00e4"', request.body)
        self.assertIn(b'"profile_url": ""', request.body)

    def test_no_token_no_header(self) -> None:
        with self.refused(400401):
            self.tokenless.list_users()
        self.assertNotIn(b"token", self.last.request.head.lower())

    def test_targets(self) -> None:
        self.user("a/b c+d,e😀")
        self.sdk.view_a_user("a/b c+d,e😀", include_unread_count=True, custom_types="x y,a+b")
        self.assertEqual(
            self.last.target,
            "/v3/users/a%2Fb%20c%2Bd%2Ce%F0%9F%98%80"
            "?include_unread_count=True&custom_types=x+y%2Ca%2Bb",
        )

    def test_ids_that_the_SDK_cannot_name(self) -> None:
        # urllib3 resolves dots in a path before it sends it, so these requests name another thing.
        for user_id, target in [(".", "/v3/users/"), ("..", "/v3/")]:
            self.user(user_id)
            with self.subTest(user_id=user_id):
                with self.refused(400930):
                    self.sdk.view_a_user(user_id)
                self.assertEqual(self.last.target, target)
