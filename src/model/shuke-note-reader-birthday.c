/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose birthday a note means, among the people of one customer. When two of them could be meant it is nobody's: a
 * reminder on the wrong child's day is worse than none. */

#include "shuke-note-reader-private.h"

#include <string.h>

typedef struct {
  const char *words;   /* folded, ending before 生日, separated by | */
  ShukeRole   role;
  ShukeSex    sex;     /* UNKNOWN: either */
} Relative;

static const Relative relatives[] = {
  { "女儿|闺女|囡囡|女女|姑娘|千金|女仔|daughter's", SHUKE_ROLE_CHILD, SHUKE_SEX_FEMALE },
  { "儿子|仔仔|公子|阿仔|son's", SHUKE_ROLE_CHILD, SHUKE_SEX_MALE },
  { "宝宝|孩子|小孩|小朋友|娃|娃娃|宝贝|小宝|大宝|二宝|bb|baby's|kid's|child's", SHUKE_ROLE_CHILD, SHUKE_SEX_UNKNOWN },
  { "老公|先生|丈夫|爱人|老伴|老婆|太太|男友|男朋友|husband's|wife's|boyfriend's", SHUKE_ROLE_PARTNER, SHUKE_SEX_UNKNOWN },
  { "妈妈|妈|母亲|爸爸|爸|父亲|婆婆|公公|奶奶|爷爷|外婆|外公|姐姐|妹妹|哥哥|弟弟|姐|妹|闺蜜|朋友|老师|外甥女|外甥|侄女|侄子|"
    "孙子|孙女|mother's|mum's|mom's|father's|dad's|sister's|friend's", SHUKE_ROLE_OTHER, SHUKE_SEX_UNKNOWN },
};

/* Whether the text before @at ends with @word. */
static gboolean
ends_with (const ShukeNoteText *text,
           int                  at,
           const char          *word,
           int                  length)
{
  return length > 0 && at >= length && memcmp (text->folded + at - length, word, length) == 0;
}

static const Relative *
find_relative (const ShukeNoteText *text,
               int                  at,
               int                 *length)
{
  const Relative *best = NULL;

  *length = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (relatives); i++)
    for (const char *p = relatives[i].words; *p != '\0'; )
      {
        int one = strcspn (p, "|");

        if (one > *length && ends_with (text, at, p, one))
          {
            best = &relatives[i];
            *length = one;
          }
        p += one + (p[one] == '|');
      }

  return best;
}

static gboolean
is_named (const ShukeNoteText *text,
          int                  at,
          const char          *name)
{
  ShukeNoteText folded;
  gboolean named;

  if (name == NULL || !shuke_note_text_init (&folded, name))
    return FALSE;
  named = ends_with (text, at, folded.folded, folded.length);
  shuke_note_text_clear (&folded);

  return named;
}

ShukeDay
shuke_note_birthday_next (const ShukeNoteText *text,
                          int                  at,
                          const ShukeCustomer *customer,
                          ShukeDay             today)
{
  const Relative *relative;
  const ShukePerson *meant = NULL;
  int length, n_meant = 0;

  if (customer == NULL)
    return SHUKE_DAY_NONE;
  while (at > 0 && text->folded[at - 1] == ' ')
    at--;
  if (ends_with (text, at, "的", strlen ("的")))
    at -= strlen ("的");

  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      if (person->role != SHUKE_ROLE_SELF
          && (is_named (text, at, person->name) || is_named (text, at, person->nickname)
              || is_named (text, at, person->relation)))
        {
          meant = person;
          n_meant++;
        }
    }
  relative = find_relative (text, at, &length);
  for (guint i = 0; n_meant == 0 && relative != NULL && i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      if (relative->role != SHUKE_ROLE_OTHER && person->role == relative->role
          && (relative->sex == SHUKE_SEX_UNKNOWN || person->sex == SHUKE_SEX_UNKNOWN || person->sex == relative->sex))
        {
          if (meant == NULL)
            meant = person;
          else
            return SHUKE_DAY_NONE;
        }
    }
  if (n_meant > 1)
    return SHUKE_DAY_NONE;
  if (meant == NULL && relative == NULL)
    meant = shuke_customer_get_self (customer);
  if (meant == NULL)
    return SHUKE_DAY_NONE;

  return shuke_date_next (meant->birth, today);
}
