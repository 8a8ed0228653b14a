"""Accounts by which people sign in, and what they have read."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID, uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Accounts(BaseUserManager["Account"]):
    """How allauth makes accounts; nothing here gives anyone power over a partnership."""

    def create_user(self, email: str, password: str | None = None, **more: object) -> Account:
        """An account by its address; without password it cannot sign in until one is set."""
        account = self.model(email=self.normalize_email(email), **more)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser, PermissionsMixin):
    """How a person signs in: an address and a password, one for all their hats (M29).

    Not derived from registers.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    email = models.EmailField(unique=True)
    identity = models.UUIDField(default=uuid4, unique=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    date_joined = models.DateTimeField(auto_now_add=True)
    language = models.CharField(max_length=5, blank=True, default="")
    also_known_as = models.JSONField(default=list)
    """Identities under which someone had been invited elsewhere before confirming this address (M29)."""

    objects = Accounts()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    @property
    def identities(self) -> list[UUID]:
        """Every identity under which this person wears hats; one, but for who opened before confirming."""
        return [self.identity, *(UUID(one) for one in self.also_known_as)]


class Visit(models.Model):
    """Up to which act someone has read a partnership, for « depuis votre dernière visite ».

    Shown to that person alone (RL17).
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE)
    partnership = models.UUIDField()
    seen_to = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "partnership"], name="one_visit_per_partnership")
        ]


class Session(AbstractBaseSession):
    """A browser that is signed in, with the account it is of: a page asks for both at once."""

    account = models.ForeignKey(Account, null=True, on_delete=models.CASCADE)

    @classmethod
    def get_session_store_class(cls) -> type[Any]:
        """What reads and writes it."""
        from interstice.parties.sessions import SessionStore

        return SessionStore
