"""Demo data: invented firms and people in the real places of the programme, for a trial run and for training.

Every name says that it is invented. The life of a problem is lived by the very actions that people use,
with the clock set back; so the demo cannot show a state that the portal would not allow.
"""
