"""Understanding a sentence of a session: the whole way, from what is typed to what it becomes."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from interstice.meetings.kinds import EntryKind
from interstice.meetings.sentences import kinds, wording
from interstice.meetings.sentences.clauses import Clause, subject_at
from interstice.meetings.sentences.day_words import spelled
from interstice.meetings.sentences.days import days_in
from interstice.meetings.sentences.deciding import decides, designated, of_a_role
from interstice.meetings.sentences.deeds import deed_at
from interstice.meetings.sentences.disagreed import who_do_not_agree
from interstice.meetings.sentences.disagreeing import is_a_disagreement
from interstice.meetings.sentences.doing import doing_in, straight
from interstice.meetings.sentences.filled import filled_in, is_answered
from interstice.meetings.sentences.folding import composed, words_of
from interstice.meetings.sentences.following import emphasised, replacing, told_then_done
from interstice.meetings.sentences.frames import DOING
from interstice.meetings.sentences.heard import Heard
from interstice.meetings.sentences.hearing import Hearing
from interstice.meetings.sentences.leads import Doing, begins
from interstice.meetings.sentences.mentions import mentions_in
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.sending import Sending, sending_in, sent_by_force
from interstice.meetings.sentences.shorthand import parted, written_out
from interstice.meetings.sentences.slips import mended
from interstice.meetings.sentences.splitting import explains, second_sentence, tells_a_fact
from interstice.meetings.sentences.table import Table
from interstice.meetings.sentences.taking import of_nobody_here, of_the_person, to_do, without_a_verb
from interstice.meetings.sentences.telling import Telling
from interstice.meetings.sentences.topics import asks
from interstice.meetings.sentences.verbs import participle_of

LONGEST = 1000
"""Beyond, it is no sentence of a session: the rest is kept as it was typed."""


def understand(sentence: str, table: Table, kind: EntryKind | None = None) -> Heard:
    """What a sentence says: its kind, who, what, by when. What is uncertain is blank, never invented.

    `kind` when whoever writes has said which it is, whatever the words say.
    """
    text = composed(sentence)
    words = mended(written_out(parted(words_of(text[:LONGEST]), table.short_names)), table)
    words = spelled(words)
    if not words:
        return Heard(sentence=text, kind=kind or EntryKind.DECISION)
    prefix, start = kinds.prefixed(words)
    clause = Clause(
        words=words,
        mentions=mentions_in(words, table),
        days=days_in(words, table.today, table.next_session),
        table=table,
        sentence=text,
        start=start if start < len(words) else 0,
    )
    forced = kind or prefix
    return _noted(clause, forced) or _in_two(clause, forced, kind) or _heard(clause, forced)


def _noted(clause: Clause, forced: EntryKind | None) -> Heard | None:
    """What is filled in like a form, or done in the place of somebody."""
    noted = filled_in(clause) if forced in {None, EntryKind.COMMITMENT} else None
    noted = noted or (replacing(clause) if forced is None else None)
    return _commitment(Hearing(clause), EntryKind.COMMITMENT, noted) if noted else None


def _in_two(clause: Clause, forced: EntryKind | None, kind: EntryKind | None) -> Heard | None:
    """Two sentences typed in one breath: the second waits, unless the first only leads to it."""
    if forced not in {None, EntryKind.COMMITMENT, EntryKind.REFERRAL}:
        return None
    cut = second_sentence(clause)
    if cut is None:
        return None
    text, words = clause.sentence, clause.words
    first = understand(text[: words[cut[0]].start], clause.table, kind)
    opening = clause.folded(cut[1])
    if first.kind is EntryKind.DECISION and opening in {"il", "elle", "on", "nous"}:
        return _heard(replace(clause, start=cut[1]) if opening in {"il", "elle"} else clause, forced)
    elsewhere = any(one.kind == "stranger" and one.last <= cut[0] for one in clause.mentions)
    told = first.kind is EntryKind.DECISION or (elsewhere and not _named(first))
    if told and forced is None and (done := _after_a_fact(clause, *cut)):
        return done
    rest = text[words[cut[1]].start :]
    if explains(clause, *cut) and understand(rest, clause.table).kind is EntryKind.DECISION:
        return replace(first, sentence=text, what=f"{first.what} ({rest})" if first.what else "")
    return replace(first, sentence=text, then=rest)


def _named(heard: Heard) -> bool:
    return bool(heard.members or heard.organisations or heard.by_person)


def _after_a_fact(clause: Clause, end: int, start: int) -> Heard | None:
    """« L’employeur est d’accord ; Lucie prépare la convention »: one entry, why it is done in brackets."""
    if not tells_a_fact(clause, end):
        return None
    heard = _heard(replace(clause, start=start), None)
    told = wording.of_a_fact(clause, end)
    return replace(heard, what=f"{heard.what} ({told})") if heard.kind is EntryKind.COMMITMENT else None


def _heard(clause: Clause, forced: EntryKind | None) -> Heard:
    hearing = Hearing(clause)
    if forced is EntryKind.QUESTION or (forced is None and asks(clause) and not is_answered(clause)):
        return hearing.heard(EntryKind.QUESTION, wording.of_a_question(clause))
    if forced is EntryKind.DISAGREEMENT or (forced is None and is_a_disagreement(clause)):
        hearing.who(who_do_not_agree(clause))
        hearing.by_when(decided=True)
        return hearing.heard(EntryKind.DISAGREEMENT, wording.of_a_question(clause))
    if forced is EntryKind.DECISION:
        return _decision(hearing, straight(clause))
    if forced is not EntryKind.COMMITMENT and (sending := _sending(clause, forced)):
        return _referral(hearing, sending)
    return _commitment(hearing, forced) or _decision(hearing)


def _sending(clause: Clause, forced: EntryKind | None) -> Sending | None:
    words = clause.words[clause.start :]
    if forced is None and (kinds.is_decided(words) or _settled_sending(clause)):
        return None
    sending = sending_in(clause)
    if sending is None and forced is EntryKind.REFERRAL:
        return sent_by_force(clause)
    return sending


def _settled_sending(clause: Clause) -> bool:
    """« Orientation vers la MIFI validée »: it is decided, not sent; what she accepts is to be done."""
    if _she_accepts(clause):
        return False
    signs = (at + 1 for at in range(clause.start, len(clause.words)) if clause.folded(at) == ":")
    words = clause.words[max(signs, default=clause.start) :]
    comma = next((n for n, word in enumerate(words) if word.folded == ","), len(words))
    if kinds.is_settled(words[:comma]) or kinds.is_settled(words[comma + 1 : comma + 2]):
        return True
    for at in begins(clause):
        subject = subject_at(clause, at)
        deed = deed_at(clause, subject.last) if subject else None
        if deed and deed.verb in kinds.DECIDING_VERBS:
            return True
    return False


def _she_accepts(clause: Clause) -> bool:
    """« Mme D. accepte d’être orientée vers le CCAS »."""
    hers = frozenset({"person", "pronoun"})
    return any(
        clause.folded(subject.last) == "accepte"
        for at in begins(clause)
        if (subject := subject_at(clause, at, hers))
    )


def _referral(hearing: Hearing, sending: Sending) -> Heard:
    clause = hearing.clause
    for who in _senders(clause, sending):
        hearing.who([who])
    hearing.by_when()
    if sending.towards and sending.towards.kind != "stranger":
        hearing.towards(sending.towards)
    elif sending.unknown:
        said = hearing.typed(*sending.unknown)
        hearing.unsure.append(_("« {said} » n’est pas une organisation d’ici : vers qui ?").format(said=said))
    else:
        hearing.unsure.append(_("Vers qui ?"))
    telling = wording.telling_of(clause)
    hearing.leave_the_term_out(telling)
    _leave_senders(telling, clause)
    return hearing.heard(EntryKind.REFERRAL, wording.of_a_referral(clause, sending, telling))


def _senders(clause: Clause, sending: Sending) -> list[Mention]:
    nearest = [one for one in clause.mentions if one.last <= sending.at]
    if nearest and nearest[-1].kind == "collective" and not _told_to(nearest):
        return []
    for at in begins(clause):
        subject = subject_at(clause, at)
        if subject and subject.last <= sending.at:
            return list(subject.people)
    for one in clause.mentions:
        if one.kind in DOING and clause.folded(one.first - 1) == "par":
            subject = subject_at(clause, one.first)
            return list(subject.people) if subject else [one]
    giver = clause.mention_at(sending.at + 1 + (clause.folded(sending.at) == "relais"))
    if giver and giver.kind in DOING and giver != sending.towards:
        return [giver]
    doing = doing_in(clause)
    if doing is None or sending.towards in doing.who or clause.folded(doing.who[0].first - 1) == "avec":
        return []
    return list(doing.who)


def _told_to(nearest: list[Mention]) -> bool:
    """« Le CCAS nous l’oriente »: all are told, and do not send."""
    return len(nearest) > 1 and nearest[-2].last == nearest[-1].first


def _leave_senders(telling: Telling, clause: Clause) -> None:
    told: list[str] = []
    for one in clause.mentions:
        if one.kind in DOING | {"person"} and clause.folded(one.first - 1) == "par":
            if participle_of(clause.folded(one.first - 2)) and "par" in told:
                continue
            told.append("par")
            subject = subject_at(clause, one.first, DOING | {"person"})
            telling.cut |= set(range(one.first - 1, subject.last if subject else one.last))


def _commitment(hearing: Hearing, forced: EntryKind | None, known: Doing | None = None) -> Heard | None:
    clause = hearing.clause
    doing = (
        known
        or doing_in(clause)
        or of_the_person(clause)
        or of_nobody_here(clause)
        or to_do(clause)
        or without_a_verb(clause, forced=forced is not None)
    )
    doing = emphasised(clause) or told_then_done(clause, doing) or doing
    if doing is None and forced is None:
        return None
    hearing.by_when(doing=doing)
    if doing is None:
        hearing.unsure.append(_("Qui s’en charge ?"))
        return hearing.heard(EntryKind.COMMITMENT, wording.of_a_question(clause))
    if forced is None and decides(hearing, doing):
        hearing.parts.clear()
        hearing.unsure.clear()
        hearing.due = None
        return _decision(hearing, doing)
    hearing.who(doing.who, either=doing.either)
    if not doing.who:
        hearing.unsure.append(_("Qui s’en charge ?"))
    telling = wording.telling_of(clause)
    hearing.leave_the_term_out(telling)
    _leave_senders(telling, clause)
    return hearing.heard(EntryKind.COMMITMENT, wording.of_a_deed(clause, doing, telling))


def _decision(hearing: Hearing, doing: Doing | None = None) -> Heard:
    named = designated(hearing.clause) or (doing.who if doing and not of_a_role(hearing, doing) else ())
    hearing.who(one for one in named if one.kind in {"member", "house"})
    hearing.by_when(decided=True)
    hearing.unsure = [note for note in hearing.unsure if hearing.due is None]
    return hearing.heard(EntryKind.DECISION, wording.of_a_decision(hearing.clause))
