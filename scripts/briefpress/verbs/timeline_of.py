def timeline_of(groups, *, labels, language):
    return ""
