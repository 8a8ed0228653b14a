"""The read tables of parties, and the accounts by which people sign in."""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID, uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models

from interstice.parties.kinds import (
    Blank,
    BodyOrigin,
    HorizonKind,
    MandateStatus,
    OrganisationKind,
    Origin,
    Way,
)
from interstice.register.actors import Hat
from interstice.register.models import ReadTable, link
from interstice.vault.models import IdentityField, WordsField, WordsListField


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


class Partnership(ReadTable):
    """A collective and its action: the unit of everything."""

    id = models.UUIDField(primary_key=True)
    origin = models.CharField(max_length=12, choices=Origin)
    name = WordsField()
    purpose = WordsField()
    purpose_n = models.PositiveBigIntegerField(null=True)
    territory = WordsField()
    communes = models.JSONField(default=list)
    opened_on = models.DateField()
    founded_on = models.DateField(null=True)


class Thing(ReadTable):
    """Anything that an act brought into being and that another act may cite.

    With the words by which it is called.
    """

    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=24)
    label = WordsField()
    n = models.PositiveBigIntegerField()
    on = models.DateField()


class Founding(ReadTable):
    """The founding text and who signs it; it holds when all have (B39)."""

    id = models.UUIDField(primary_key=True)
    text = WordsField()
    signatories = models.JSONField(default=list)
    signed = models.JSONField(default=list)
    closes = models.JSONField(default=list)
    determined = WordsListField()
    determined_blanks = models.JSONField(default=list)
    drafted_on = models.DateField()
    founded_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class BlankField(ReadTable):
    """One of the seven fields: blank, or what was determined (« ce qui reste à déterminer ensemble ».

    B27).
    """

    id = models.UUIDField(primary_key=True)
    blank = models.CharField(max_length=12, choices=Blank)
    words = WordsField()
    since = models.DateField()
    n = models.PositiveBigIntegerField()


class Organisation(ReadTable):
    """An organisation taking part; `seat` is its place around the table, by order of arrival, for good."""

    id = models.UUIDField(primary_key=True)
    what = models.CharField(max_length=40, choices=OrganisationKind)
    name = WordsField()
    short_name = WordsField()
    siret = models.CharField(max_length=14, blank=True)
    commune = models.CharField(max_length=5, blank=True)
    unit_of = models.UUIDField(null=True)
    carried_by = models.UUIDField(null=True)
    fictional = models.BooleanField(default=False)
    former_names = WordsListField()
    former_until = models.JSONField(default=list)
    seat = models.PositiveIntegerField()
    since = models.DateField()


class Member(ReadTable):
    """A professional, for one organisation, in one partnership, under one hat."""

    id = models.UUIDField(primary_key=True)
    identity = IdentityField()
    organisation = models.UUIDField(db_index=True)
    function = WordsField()
    hat = models.CharField(max_length=10, choices=[(hat.value, hat.value) for hat in Hat])
    way = models.CharField(max_length=10, choices=Way)
    steering = models.BooleanField(default=False)
    entered_on = models.DateField()
    joined_on = models.DateField(null=True)
    welcomed_by = models.UUIDField(null=True)
    paused_on = models.DateField(null=True)
    back_on = models.DateField(null=True)
    left_on = models.DateField(null=True)
    relays_to = models.JSONField(default=list)

    def away(self, on: date) -> bool:
        """Whether a pause covers that day; past its day of return someone is back without any form (H22)."""
        return (
            self.paused_on is not None
            and self.paused_on <= on
            and (self.back_on is None or on < self.back_on)
        )


class Introduction(ReadTable):
    """Who introduced whom to whom, in words: the story of how the collective was knotted (A07, F03)."""

    id = models.UUIDField(primary_key=True)
    member = models.UUIDField(db_index=True)
    by = models.UUIDField(null=True)
    to = models.JSONField(default=list)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class CheckIn(ReadTable):
    """A mutual check-in after someone joined, and what each side said (F10)."""

    id = models.UUIDField(primary_key=True)
    member = models.UUIDField(db_index=True)
    due = models.DateField()
    rule = models.UUIDField(null=True)
    newcomer_words = WordsField()
    newcomer_on = models.DateField(null=True)
    host_words = WordsField()
    host_on = models.DateField(null=True)


class Place(ReadTable):
    """The place of a member as it is now: what they say of it, and what two of them accepted (H05, H07)."""

    id = models.UUIDField(primary_key=True)
    member = models.UUIDField(unique=True)
    brings = WordsField()
    expects = WordsField()
    cannot = WordsField()
    agreed = WordsListField()
    since = models.DateField()


class PlaceDialogue(ReadTable):
    """A dialogue of two about a place; its words are for these two and go once answered (H11)."""

    id = models.UUIDField(primary_key=True)
    speaker = models.UUIDField()
    to = models.UUIDField()
    sees = WordsField()
    expects = WordsField()
    proposal = WordsField()
    on = models.DateField()
    answered_on = models.DateField(null=True)
    agreed_on = models.DateField(null=True)


class Mandate(ReadTable):
    """One statement about a mandate, kept with its period.

    The table at any date is the last one before it (A11, AT02).
    """

    row = models.UUIDField(primary_key=True)
    mandate = models.UUIDField(db_index=True)
    organisation = models.UUIDField(db_index=True)
    status = models.CharField(max_length=10, choices=MandateStatus)
    by = models.UUIDField(null=True)
    requesters = models.JSONField(default=list)
    since = models.DateField()
    until = models.DateField(null=True)
    after_days = models.PositiveIntegerField(null=True)
    scope = WordsField()
    means = WordsField()
    limits = WordsField()
    words = WordsField()
    n = models.PositiveBigIntegerField()


class Interest(ReadTable):
    """A declared interest of an organisation in the action (A10)."""

    id = models.UUIDField(primary_key=True)
    organisation = models.UUIDField(db_index=True)
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    ended_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class Horizon(ReadTable):
    """Something that ends on a day (E11)."""

    id = models.UUIDField(primary_key=True)
    what = models.CharField(max_length=12, choices=HorizonKind)
    words = WordsField()
    ends_on = models.DateField()
    n = models.PositiveBigIntegerField()


class Body(ReadTable):
    """A body, under the collective's own name for it (B01, B04)."""

    id = models.UUIDField(primary_key=True)
    name = WordsField()
    purpose = WordsField()
    origin = models.CharField(max_length=12, choices=BodyOrigin)
    members = models.JSONField(default=list)
    conferred = WordsField()
    conferred_to = models.UUIDField(null=True)
    since = models.DateField()
    named_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class Convention(ReadTable):
    """A convention recorded as it was signed (B25)."""

    id = models.UUIDField(primary_key=True)
    title = WordsField()
    words = WordsField()
    signed_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    recorded_on = models.DateField()
    n = models.PositiveBigIntegerField()


class Clause(ReadTable):
    """A clause of a convention; what fills it is told by the rules (B26)."""

    id = models.UUIDField(primary_key=True)
    convention = link(Convention, related_name="clauses")
    key = models.CharField(max_length=20)
    title = WordsField()
    text = WordsField()
    filled_from_start = models.BooleanField()
    position = models.PositiveIntegerField()
