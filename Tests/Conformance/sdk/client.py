"""The SDK's calls in one place, with the token filled in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sendbird_platform_sdk
from sendbird_platform_sdk.api.group_channel_api import GroupChannelApi
from sendbird_platform_sdk.api.message_api import MessageApi
from sendbird_platform_sdk.api.user_api import UserApi

from sdk.proxy import Proxy


class Client:
    """The SDK against a proxy; a call has the SDK's own name and arguments.

    `api_token` need not be given: it is the right one, another one, or, when it is None, left out.
    """

    def __init__(self, proxy: Proxy, token: str | None) -> None:
        """Make the SDK's three API objects."""
        self.proxy = proxy
        self.token = token
        configuration = sendbird_platform_sdk.Configuration(host=f"http://127.0.0.1:{proxy.port}")
        self.api = sendbird_platform_sdk.ApiClient(configuration)
        self.parts = [UserApi(self.api), GroupChannelApi(self.api), MessageApi(self.api)]

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Give the SDK's call of this name."""
        method = next((getattr(part, name) for part in self.parts if hasattr(part, name)), None)
        if method is None:
            raise AttributeError(name)

        def call(*arguments: Any, **named: Any) -> Any:
            self.proxy.call = name
            if self.token is not None:
                named.setdefault("api_token", self.token)
            return method(*arguments, **named)

        return call

    def close(self) -> None:
        """Close the SDK's connections."""
        self.api.rest_client.pool_manager.clear()
        self.api.close()
