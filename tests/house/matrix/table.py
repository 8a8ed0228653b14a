"""What each viewer meets at each address: the whole of it, to be read with the eyes.

`·` nothing is there (404, the same as for what never was); `→` the way to sign in; 200 a page; 302 another
page, for a gesture made or one that begins elsewhere; 422 a form that is refused in its place; 403 the
sentence that says whose act it is (N08). Methods that an address does not take stand nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping

TABLE = """
                                 anon  link  strg  left  guest steer decid out   taken circl refer
get  partnership                 →     →     ·     ·     302   200   200   200   200   200   200
get  convention                  →     →     ·     ·     200   200   200   200   200   200   200
get  welcome                     →     →     ·     ·     200   ·     ·     200   200   200   200
post welcome                     →     →     ·     ·     302   ·     ·     422   422   422   422
post seen                        →     →     ·     ·     302   302   302   302   302   302   302
get  register                    →     →     ·     ·     200   200   200   200   200   200   200
get  verify                      →     →     ·     ·     302   302   302   302   302   302   302
post verify                      →     →     ·     ·     200   200   200   200   200   200   200
get  checkpoint                  →     →     ·     ·     200   200   200   200   200   200   200
get  verifier                    →     →     ·     ·     200   200   200   200   200   200   200
get  tile                        →     →     ·     ·     200   200   200   200   200   200   200
get  act                         →     →     ·     ·     ·     ·     ·     200   200   200   200
post erase_words                 →     →     ·     ·     ·     ·     ·     422   422   422   422
get  persons                     →     →     ·     ·     ·     ·     ·     200   200   200   200
get  open_dossier                →     →     ·     ·     ·     ·     ·     200   200   200   200
post open_dossier                →     →     ·     ·     ·     ·     ·     422   422   422   422
get  person                      →     →     ·     ·     ·     ·     ·     ·     ·     200   200
get  person_gesture              →     →     ·     ·     ·     ·     ·     ·     ·     200   200
post person_gesture              →     →     ·     ·     ·     ·     ·     ·     ·     422   422
get  send_referral               →     →     ·     ·     ·     ·     ·     ·     ·     200   200
post send_referral               →     →     ·     ·     ·     ·     ·     ·     ·     200   200
get  hand_over                   →     →     ·     ·     ·     ·     ·     ·     ·     200   200
post hand_over                   →     →     ·     ·     ·     ·     ·     ·     ·     422   422
get  referral                    →     →     ·     ·     ·     ·     ·     ·     ·     200   200
get  referral_gesture            →     →     ·     ·     ·     ·     ·     ·     ·     200   ·
post referral_gesture            →     →     ·     ·     ·     ·     ·     ·     ·     302   422
get  handover                    →     →     ·     ·     ·     ·     ·     ·     ·     200   200
post answer_handover             →     →     ·     ·     ·     ·     ·     ·     ·     302   422
get  commitments                 →     →     ·     ·     ·     ·     ·     200   200   200   200
get  make_commitment             →     →     ·     ·     ·     ·     ·     200   200   200   200
post make_commitment             →     →     ·     ·     ·     ·     ·     422   422   422   422
get  commitment                  →     →     ·     ·     ·     ·     ·     ·     ·     200   200
get  commitment_gesture          →     →     ·     ·     ·     ·     ·     ·     ·     200   200
post commitment_gesture          →     →     ·     ·     ·     ·     ·     ·     ·     422   422
get  say_need                    →     →     ·     ·     ·     ·     ·     200   200   200   200
post say_need                    →     →     ·     ·     ·     ·     ·     422   422   422   422
get  end_need                    →     →     ·     ·     ·     ·     ·     200   200   200   200
post end_need                    →     →     ·     ·     ·     ·     ·     422   422   422   302
get  import_dossiers             →     →     ·     ·     ·     ·     ·     200   200   200   200
post import_dossiers             →     →     ·     ·     ·     ·     ·     200   200   200   200
get  import_dossiers_columns     →     →     ·     ·     ·     ·     ·     ·     ·     ·     200
post import_dossiers_columns     →     →     ·     ·     ·     ·     ·     ·     ·     ·     200
get  import_dossiers_try         →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
post import_dossiers_try         →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
get  import_dossiers_report      →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
get  import_dossiers_progress    →     →     ·     ·     ·     ·     ·     ·     ·     ·     302
get  directory                   →     →     ·     ·     ·     ·     200   200   200   200   200
get  import_organisations        →     →     ·     ·     ·     ·     ·     200   200   200   200
post import_organisations        →     →     ·     ·     ·     ·     ·     200   200   200   200
get  import_organisations_try    →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
post import_organisations_try    →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
get  import_organisations_report →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
get  body                        →     →     ·     ·     ·     ·     ·     200   200   200   200
get  reword_body                 →     →     ·     ·     ·     ·     ·     200   200   200   200
post reword_body                 →     →     ·     ·     ·     ·     ·     200   200   200   200
get  schedule_session            →     →     ·     ·     ·     ·     ·     200   200   200   200
post schedule_session            →     →     ·     ·     ·     ·     ·     200   200   200   200
get  sessions                    →     →     ·     ·     ·     ·     ·     200   200   200   200
get  session                     →     →     ·     ·     ·     ·     ·     200   200   200   200
get  move_session                →     →     ·     ·     ·     ·     ·     200   200   200   200
post move_session                →     →     ·     ·     ·     ·     ·     200   200   200   200
get  cancel_session              →     →     ·     ·     ·     ·     ·     200   200   200   200
post cancel_session              →     →     ·     ·     ·     ·     ·     200   200   200   200
get  open_session                →     →     ·     ·     ·     ·     ·     200   200   200   200
post open_session                →     →     ·     ·     ·     ·     ·     200   200   200   200
post add_item                    →     →     ·     ·     ·     ·     ·     422   422   422   422
get  order_agenda                →     →     ·     ·     ·     ·     ·     ·     ·     200   200
post order_agenda                →     →     ·     ·     ·     ·     ·     302   302   302   302
post withdraw_item               →     →     ·     ·     ·     ·     ·     ·     ·     302   302
get  session_invitation          →     →     ·     ·     ·     ·     ·     200   200     200   200
get  live                        →     →     ·     ·     ·     ·     ·     200   200   200   200
get  live_refresh                →     →     ·     ·     ·     ·     ·     200   200   200   200
get  projector                   →     →     ·     ·     ·     ·     ·     200   200   200   200
get  projector_refresh           →     →     ·     ·     ·     ·     ·     200   200   200   200
post hear                        →     →     ·     ·     ·     ·     ·     200   200   200   200
post enter                       →     →     ·     ·     ·     ·     ·     422   422   422   422
post reword_entry                →     →     ·     ·     ·     ·     ·     ·     ·     302   302
post reach_item                  →     →     ·     ·     ·     ·     ·     ·     ·     302   302
post facilitate_item             →     →     ·     ·     ·     ·     ·     ·     ·     302   302
post review_decision             →     →     ·     ·     ·     ·     ·     ·     ·     302   302
get  change_presence             →     →     ·     ·     ·     ·     ·     ·     ·     200   200
post change_presence             →     →     ·     ·     ·     ·     ·     302   302   302   302
post close_session               →     →     ·     ·     ·     ·     ·     302   302   302   302
get  minutes                     →     →     ·     ·     ·     ·     ·     200   200   200   200
get  minutes_gesture             →     →     ·     ·     ·     ·     ·     200   200   200   200
post minutes_gesture             →     →     ·     ·     ·     ·     ·     302   302   302   422
get  minutes_extract_for         →     →     ·     ·     ·     ·     ·     200   200   200   200
get  minutes_extract_about       →     →     ·     ·     ·     ·     ·     ·     ·     200   200
get  minutes_pdf                 →     →     ·     ·     ·     ·     ·     200   200   200   200
get  minutes_for_pdf             →     →     ·     ·     ·     ·     ·     200   200   200   200
get  minutes_about_pdf           →     →     ·     ·     ·     ·     ·     ·     ·     200   200
get  who                         →     →     ·     ·     200   200   200   200   200   200   200
get  gesture                     →     →     ·     ·     ·     ·     ·     200   200   200   200
post gesture                     →     →     ·     ·     ·     ·     ·     200   200   200   200
post sign_founding               →     →     ·     ·     422   422   422   422   422   422   422
post erase_name                  →     →     ·     ·     302   302   302   302   302   302   302
get  questions                   →     →     ·     ·     ·     ·     ·     200   200   200   200
get  raise_question              →     →     ·     ·     ·     ·     ·     200   200   200   200
post raise_question              →     →     ·     ·     ·     ·     ·     422   422   422   422
get  neighbouring_questions      →     →     ·     ·     ·     ·     ·     200   200   200   200
post neighbouring_questions      →     →     ·     ·     ·     ·     ·     200   200   200   200
get  question                    →     →     ·     ·     ·     ·     ·     200   200   200   200
get  join_question               →     →     ·     ·     ·     ·     ·     302   302   302   302
post join_question               →     →     ·     ·     ·     ·     ·     302   302   302   422
get  generalise_question         →     →     ·     ·     ·     ·     ·     302   302   302   302
post generalise_question         →     →     ·     ·     ·     ·     ·     422   422   422   422
get  settle_question             →     →     ·     ·     ·     ·     ·     302   302   302   302
post settle_question             →     →     ·     ·     ·     ·     ·     422   422   422   422
get  state_position              →     →     ·     ·     ·     ·     ·     302   302   302   302
post state_position              →     →     ·     ·     ·     ·     ·     422   422   422   422
get  recognise_position          →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
post recognise_position          →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
get  translate_logic             →     →     ·     ·     ·     ·     ·     302   302   302   302
post translate_logic             →     →     ·     ·     ·     ·     ·     422   422   422   422
get  answer_translation          →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
post answer_translation          →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
get  propose                     →     →     ·     ·     ·     ·     ·     200   200   200   200
post propose                     →     →     ·     ·     ·     ·     ·     422   422   422   422
get  proposal                    →     →     ·     ·     ·     ·     ·     200   200   200   200
get  amend                       →     →     ·     ·     ·     ·     ·     200   200   200   200
post amend                       →     →     ·     ·     ·     ·     ·     422   422   422   422
get  suggest                     →     →     ·     ·     ·     ·     ·     302   302   302   302
post suggest                     →     →     ·     ·     ·     ·     ·     422   422   422   422
get  leave_suggestion            →     →     ·     ·     ·     ·     ·     302   302   302   302
post leave_suggestion            →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
get  pass_pen                    →     →     ·     ·     ·     ·     ·     302   302   302   302
post pass_pen                    →     →     ·     ·     ·     ·     ·     422   422   422   422
get  close_proposal              →     →     ·     ·     ·     ·     ·     302   302   302   302
post close_proposal              →     →     ·     ·     ·     ·     ·     422   422   422   422
get  take_stance                 →     →     ·     ·     ·     ·     ·     302   302   302   302
post take_stance                 →     →     ·     ·     ·     ·     ·     422   422   422   422
get  lift_objection              →     →     ·     ·     ·     ·     ·     302   302   302   302
post lift_objection              →     →     ·     ·     ·     ·     ·     ·     ·     ·     ·
get  give_proxy                  →     →     ·     ·     ·     ·     ·     302   302   302   302
post give_proxy                  →     →     ·     ·     ·     ·     ·     422   422   422   422
get  adopt                       →     →     ·     ·     ·     ·     ·     200   200   200   200
post adopt                       →     →     ·     ·     ·     ·     ·     422   422   422   422
get  adopted                     →     →     ·     ·     ·     ·     ·     302   302   302   302
get  rules                       →     →     ·     ·     200   200   200   200   200   200   200
get  rule                        →     →     ·     ·     200   200   200   200   200   200   200
get  say_again                   →     →     ·     ·     403   403   403   200   200   200   200
post say_again                   →     →     ·     ·     403   403   403   302   302   302   302
get  reactivate                  →     →     ·     ·     403   403   403   200   200   200   200
post reactivate                  →     →     ·     ·     403   403   403   422   422   422   422
get  revise                      →     →     ·     ·     403   403   403   200   200   200   200
post revise                      →     →     ·     ·     403   403   403   422   422   422   422
get  suspend                     →     →     ·     ·     403   403   403   200   200   200   200
post suspend                     →     →     ·     ·     403   403   403   422   422   422   422
get  repeal                      →     →     ·     ·     403   403   403   200   200   200   200
post repeal                      →     →     ·     ·     403   403   403   422   422   422   422
get  watch                       →     →     ·     ·     403   403   403   200   200   200   200
post watch                       →     →     ·     ·     403   403   403   422   422   422   422
get  degree                      →     →     ·     ·     403   403   403   200   200   200   200
post degree                      →     →     ·     ·     403   403   403   422   422   422   422
get  concern                     →     →     ·     ·     403   403   403   200   200   200   200
post concern                     →     →     ·     ·     403   403   403   302   302   302   302
get  adapt                       →     →     ·     ·     403   403   403   200   200   200   200
post adapt                       →     →     ·     ·     403   403   403   422   422   422   422
get  adaptation                  →     →     ·     ·     403   403   403   200   200   200   200
post adaptation                  →     →     ·     ·     403   403   403   422   422   302   422
get  principles                  →     →     ·     ·     200   200   200   200   200   200   200
get  principle_gesture           →     →     ·     ·     403   403   403   200   200   200   200
post principle_gesture           →     →     ·     ·     403   403   403   422   422   422   422
get  lexicon                     →     →     ·     ·     ·     ·     ·     200   200   200   200
get  enter_word                  →     →     ·     ·     403   403   403   200   200   200   200
post enter_word                  →     →     ·     ·     403   403   403   422   422   422   422
get  outgoing                    →     →     ·     ·     ·     ·     ·     200   200   200   200
get  circulate                   →     →     ·     ·     403   403   403   200   200   200   200
post circulate                   →     →     ·     ·     403   403   403   422   422   422   422
get  outgoing_gesture            →     →     ·     ·     ·     ·     ·     200   200   200   200
post outgoing_gesture            →     →     ·     ·     ·     ·     ·     422   422   422   422
get  partner_answer              200   200   200   200   200   200   200   200   200   200   200
post partner_answer              ·     ·     ·     ·     ·     ·     ·     ·     ·     ·     ·
get  calendar_feed               200   200   200   200   200   200   200   200   200   200   200
"""
"""One line for an address and a method; the columns are the viewers (`viewers.VIEWERS`)."""

Row = tuple[str, str]


def cells() -> Mapping[Row, Mapping[str, str]]:
    """The table, by address and method, then by viewer."""
    head, *lines = TABLE.strip("\n").splitlines()
    viewers = head.split()
    found: dict[Row, dict[str, str]] = {}
    for line in lines:
        method, name, *told = line.split()
        found[name, method] = dict(zip(viewers, told, strict=True))
    return found
