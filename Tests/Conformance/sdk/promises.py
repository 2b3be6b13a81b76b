"""The members that the contract promises of each object, with their types."""

from __future__ import annotations

Members = dict[str, type]

USER: Members = {
    "user_id": str,
    "nickname": str,
    "profile_url": str,
    "access_token": str,
    "is_active": bool,
    "is_online": bool,
    "last_seen_at": int,
    "has_ever_logged_in": bool,
    "created_at": int,
    "metadata": dict,
    "discovery_keys": list,
    "preferred_languages": list,
    "locale": str,
    "require_auth_for_profile_image": bool,
    "is_hide_me_from_friends": bool,
    "is_shadow_blocked": bool,
}
"""Of get, list and update answers: exactly these, none of them null (contract 2.1)."""

CREATED_USER: Members = USER | {"is_created": bool, "phone_number": str}
"""Of the answer to create (contract 2.1)."""

COUNTED_USER: Members = USER | {"unread_channel_count": int, "unread_message_count": int}
"""Of get with `include_unread_count` (contract 2.3)."""

CHANNEL: Members = {
    "channel_url": str,
    "name": str,
    "custom_type": str,
    "data": str,
    "cover_url": str,
    "member_count": int,
    "joined_member_count": int,
    "unread_message_count": int,
    "created_at": int,
    "is_distinct": bool,
}
"""Of every channel in the contract's examples; `last_message` is an object or null (contract 4)."""

MEMBER: Members = {
    "user_id": str,
    "nickname": str,
    "profile_url": str,
    "is_active": bool,
    "is_online": bool,
    "last_seen_at": int,
    "state": str,
}
"""Of a member in the contract's example (contract 4.4)."""

MESSAGE: Members = {
    "message_id": int,
    "type": str,
    "message": str,
    "created_at": int,
    "updated_at": int,
    "channel_url": str,
    "channel_type": str,
    "data": str,
    "custom_type": str,
    "file": dict,
    "is_removed": bool,
    "silent": bool,
    "mentioned_users": list,
}
"""Of every message; a text has a `user` too (contract 4.3)."""

SENDER: Members = {"user_id": str, "nickname": str, "profile_url": str}
"""Of a message's sender, and of whom it mentions (contract 4.3)."""
