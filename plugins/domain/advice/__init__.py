"""What makes only messages and the examples in them: nothing that is published depends on it.

A value is read where it is written as it should be; what is said of all other spellings, and what is allowed but worth
a second look, stands here.
"""
