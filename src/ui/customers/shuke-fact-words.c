/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the people in a file are called. */

#include "config.h"

#include "shuke-fact-words.h"

#include <glib/gi18n.h>

const char *
shuke_fact_role_word (ShukeRole role,
                      ShukeSex  sex)
{
  switch (role)
    {
    case SHUKE_ROLE_PARTNER:
      return _("Her partner");
    case SHUKE_ROLE_CHILD:
      return sex == SHUKE_SEX_FEMALE ? _("Her daughter") : sex == SHUKE_SEX_MALE ? _("Her son") : _("Her child");
    case SHUKE_ROLE_GIFT:
      return _("Someone she buys presents for");
    case SHUKE_ROLE_SELF:
    case SHUKE_ROLE_OTHER:
    default:
      return _("One of her family");
    }
}
