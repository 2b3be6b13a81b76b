"""A sandbox in trouble, as the SDK sees it (contract 1.5, 1.6 and 8)."""

from __future__ import annotations

import json
from typing import Any

from sendbird_platform_sdk import ApiException
from sendbird_platform_sdk.exceptions import ServiceException

from sdk.case import SandboxCase

RATES = {"x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"}


class TroubleCase(SandboxCase):
    """Helpers for trouble."""

    def trouble(self, kind: type[ApiException]) -> Any:
        """Give the error of exactly this class that a list of users ends with."""
        with self.assertRaises(ApiException) as caught:
            self.sdk.list_users()
        self.assertIs(type(caught.exception), kind)
        return caught.exception


class TooManyRequests(TroubleCase):
    """HTTP 429 is the plain class."""

    options = ["--rate-limit", "1:1"]

    def test_more_than_the_limit(self) -> None:
        # A second may end between two requests, so there are some more.
        error = None
        for number in range(100):
            try:
                self.user(str(number))
            except ApiException as refusal:
                error = refusal
                break
            headers = {line.split(": ")[0].lower() for line in self.last.answer.lines[1:]}
            self.assertLessEqual(RATES, headers)
            self.assertNotIn("retry-after", headers)
        assert error is not None
        self.assertIs(type(error), ApiException)
        self.assertEqual(error.status, 429)
        self.assert_envelope(json.loads(error.body), 500910)
        names = {name.lower() for name in error.headers}
        self.assertLessEqual(RATES | {"x-ratelimit-retryafter", "retry-after"}, names)
        self.assertEqual(error.headers["X-RateLimit-Limit"], "1;w=1")

    def test_the_SDK_waits_as_told_when_it_reads(self) -> None:
        # urllib3 obeys Retry-After up to three times, for everything but POST.
        for _ in range(100):
            self.sdk.list_users()
            if any(exchange.status == 429 for exchange in self.proxy.exchanges):
                break
        statuses = [exchange.status for exchange in self.proxy.exchanges]
        self.assertEqual(statuses[-2:], [429, 200])


class InternalError(TroubleCase):
    """HTTP 500 is a ServiceException."""

    options = ["--fault", "status500@GET:1"]

    def test_once(self) -> None:
        error = self.trouble(ServiceException)
        self.assertEqual(error.status, 500)
        self.assert_envelope(json.loads(error.body), 500901)
        self.assertEqual(self.sdk.list_users().users, [])


class Unavailable(TroubleCase):
    """HTTP 503 is a ServiceException; its body has no code."""

    options = ["--fault", "status503@GET:1"]

    def test_once(self) -> None:
        error = self.trouble(ServiceException)
        self.assertEqual(error.status, 503)
        self.assertEqual(set(json.loads(error.body)), {"error", "message"})
        self.assertEqual(self.sdk.list_users().users, [])
