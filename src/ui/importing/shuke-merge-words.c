/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions about known customers in the owner's words. */

#include "config.h"

#include "shuke-merge-words.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"

static const char *const labels[SHUKE_N_MERGE_FIELDS] = {
  [SHUKE_MERGE_NAME] = N_("Name"),
  [SHUKE_MERGE_NICKNAME] = N_("Nickname"),
  [SHUKE_MERGE_ADDRESS_FORM] = N_("How to address her"),
  [SHUKE_MERGE_CARD_NUMBER] = N_("Card number"),
  [SHUKE_MERGE_TIER] = N_("Tier"),
  [SHUKE_MERGE_PHONE] = N_("Phone"),
  [SHUKE_MERGE_WECHAT] = N_("WeChat"),
  [SHUKE_MERGE_EMAIL] = N_("E-mail"),
  [SHUKE_MERGE_QQ] = N_("QQ"),
  [SHUKE_MERGE_URL] = N_("Web page"),
  [SHUKE_MERGE_ADDRESS] = N_("Address"),
  [SHUKE_MERGE_BIRTH] = N_("Birthday"),
  [SHUKE_MERGE_SEX] = N_("Sex"),
  [SHUKE_MERGE_SIZE] = N_("Size"),
  [SHUKE_MERGE_TOP] = N_("Size of tops"),
  [SHUKE_MERGE_BOTTOM] = N_("Size of trousers and skirts"),
  [SHUKE_MERGE_SHOES] = N_("Shoe size"),
  [SHUKE_MERGE_HEIGHT] = N_("Height"),
  [SHUKE_MERGE_CHILDREN] = N_("Children"),
  [SHUKE_MERGE_SOURCE] = N_("How she came to the shop"),
  [SHUKE_MERGE_STAFF] = N_("Assistant"),
  [SHUKE_MERGE_CONSENT] = N_("Messages"),
  [SHUKE_MERGE_MIND] = N_("Keep in mind"),
  [SHUKE_MERGE_NOTE] = N_("Remark"),
};

const char *
shuke_merge_field_label (ShukeMergeField field)
{
  g_return_val_if_fail (field < SHUKE_N_MERGE_FIELDS, NULL);
  return _(labels[field]);
}

char *
shuke_merge_dup_text (ShukeMergeField  field,
                      const char      *text)
{
  ShukeDate date;

  if (text == NULL)
    return NULL;
  switch ((int) field)
    {
    case SHUKE_MERGE_BIRTH:
      return shuke_date_from_text (text, &date) ? shuke_date_text_named (date) : g_strdup (text);
    case SHUKE_MERGE_SEX:
      return g_strdup (shuke_sex_from_text (text) == SHUKE_SEX_FEMALE ? _("woman") : _("man"));
    case SHUKE_MERGE_CONSENT:
      return g_strdup (g_str_equal (text, "yes") ? _("may write to her") : _("no messages"));
    case SHUKE_MERGE_HEIGHT:
      return g_strdup_printf (_("%d cm"), (int) g_ascii_strtoll (text, NULL, 10));
    default:
      return g_strdup (text);
    }
}

char *
shuke_merges_dup_counts (GPtrArray *merges)
{
  return g_strdup_printf (ngettext ("%'u customer differs", "%'u customers differ", merges->len), merges->len);
}

char *
shuke_merges_dup_button (GPtrArray *merges,
                         gboolean   narrow)
{
  if (narrow)
    return g_strdup (_("_Compare"));
  /* Translators: before they are taken in, file and book are looked at side by side. */
  return g_strdup_printf (ngettext ("First _Compare %'u Customer", "First _Compare %'u Customers", merges->len), merges->len);
}
