/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the facts of a file and the people in it are called. */

#include "config.h"

#include "shuke-fact-words.h"

#include <glib/gi18n.h>

static const char *const fact_words[SHUKE_N_FACTS] = {
  [SHUKE_FACT_NAME] = NC_("fact", "Name"),
  [SHUKE_FACT_READING] = NC_("fact", "Pinyin"),
  [SHUKE_FACT_NICKNAME] = NC_("fact", "Nickname"),
  [SHUKE_FACT_ADDRESS_FORM] = NC_("fact", "How we call her"),
  [SHUKE_FACT_PHONE] = NC_("fact", "Phone"),
  [SHUKE_FACT_WECHAT] = NC_("fact", "WeChat"),
  [SHUKE_FACT_EMAIL] = NC_("fact", "E-mail"),
  [SHUKE_FACT_CHANNEL] = NC_("fact", "Other way to reach her"),
  [SHUKE_FACT_ADDRESS] = NC_("fact", "Address"),
  [SHUKE_FACT_CARD_NUMBER] = NC_("fact", "Card number"),
  [SHUKE_FACT_TIER] = NC_("fact", "Tier"),
  [SHUKE_FACT_STAFF] = NC_("fact", "Her assistant"),
  [SHUKE_FACT_SOURCE] = NC_("fact", "How she found us"),
  [SHUKE_FACT_MIND] = NC_("fact", "To mind"),
  [SHUKE_FACT_NOTE] = NC_("fact", "Remark"),
  [SHUKE_FACT_PERSON_NAME] = NC_("fact", "Name"),
  [SHUKE_FACT_PERSON_NICKNAME] = NC_("fact", "Pet name"),
  [SHUKE_FACT_RELATION] = NC_("fact", "Relation"),
  [SHUKE_FACT_BIRTH] = NC_("fact", "Birthday"),
  [SHUKE_FACT_SIZE] = NC_("fact", "Size"),
  [SHUKE_FACT_BOTTOM_SIZE] = NC_("fact", "Size of trousers"),
  [SHUKE_FACT_SHOE_SIZE] = NC_("fact", "Shoe size"),
  [SHUKE_FACT_HEIGHT] = NC_("fact", "Height in cm"),
  [SHUKE_FACT_PERSON_NOTE] = NC_("fact", "Remark"),
};

const char *
shuke_fact_word (ShukeFactKind kind)
{
  return g_dpgettext2 (NULL, "fact", fact_words[kind]);
}

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
