"""Following people together: dossiers and their circles, agreements, referrals, report-backs, handovers.

It knows nothing of meetings. Outside a circle nothing of this room exists (RL4).
"""
