/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns with facts of the catalogue. A heading has to be such a fact's whole name: what is only like it is left to the owner. */

#include "shuke-column-facts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-column-kept.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"

static const ShukeFactKind hers[] = {
  SHUKE_FACT_READING, SHUKE_FACT_WEIGHT, SHUKE_FACT_CHEST, SHUKE_FACT_WAIST, SHUKE_FACT_HIP, SHUKE_FACT_BUILD, SHUKE_FACT_COMPLEXION,
  SHUKE_FACT_COLOUR_LIKED, SHUKE_FACT_STYLE_LIKED, SHUKE_FACT_FABRIC_LIKED, SHUKE_FACT_BRAND_LIKED, SHUKE_FACT_DISLIKE, SHUKE_FACT_SEEKING, SHUKE_FACT_INTEREST, SHUKE_FACT_MARRIAGE,
  SHUKE_FACT_OCCUPATION, SHUKE_FACT_EMPLOYER, SHUKE_FACT_POST, SHUKE_FACT_EDUCATION, SHUKE_FACT_ABILITY, SHUKE_FACT_CHARACTER,
  SHUKE_FACT_HABIT, SHUKE_FACT_HOMETOWN, SHUKE_FACT_CUSTOMS, SHUKE_FACT_LIFE_STORY, SHUKE_FACT_ACHIEVEMENT, SHUKE_FACT_TRAVEL,
  SHUKE_FACT_PROBLEM, SHUKE_FACT_DRINK, SHUKE_FACT_SEAT, SHUKE_FACT_TOPIC, SHUKE_FACT_TOPIC_AVOIDED, SHUKE_FACT_CONTACT_CHANNEL,
  SHUKE_FACT_CONTACT_HOURS, SHUKE_FACT_CONTACT_EVERY, SHUKE_FACT_BUDGET, SHUKE_FACT_PIECE_PRICE, SHUKE_FACT_INCOME_SHARE, SHUKE_FACT_PURCHASING_POWER,
  SHUKE_FACT_FAMILY_SPENDING, SHUKE_FACT_CREDIT, SHUKE_FACT_BARGAINS, SHUKE_FACT_ELSEWHERE, SHUKE_FACT_INFLUENCE, SHUKE_FACT_STAGE,
  SHUKE_FACT_POTENTIAL, SHUKE_FACT_NEXT_DAY, SHUKE_FACT_EVENT_SCHOOL, SHUKE_FACT_EVENT_BOARDING, SHUKE_FACT_EVENT_GRADUATION,
  SHUKE_FACT_EVENT_ENGAGEMENT, SHUKE_FACT_EVENT_WEDDING, SHUKE_FACT_EVENT_PREGNANCY, SHUKE_FACT_EVENT_BORN, SHUKE_FACT_EVENT_MOVE,
  SHUKE_FACT_EVENT_JOB, SHUKE_FACT_EVENT_RETIREMENT, SHUKE_FACT_EVENT_ILLNESS, SHUKE_FACT_EVENT_LOSS, SHUKE_FACT_EVENT_OTHER,
  SHUKE_FACT_TERM_DISCOUNT, SHUKE_FACT_TERM_CREDIT, SHUKE_FACT_TERM_PAYMENT, SHUKE_FACT_TERM_DELIVERY, SHUKE_FACT_TERM_INVOICE,
  SHUKE_FACT_TERM_OTHER, SHUKE_FACT_EXPECTS_PRICE, SHUKE_FACT_EXPECTS_QUALITY, SHUKE_FACT_EXPECTS_SERVICE, SHUKE_FACT_EXPECTS_TIME,
  SHUKE_FACT_EXPECTS_PRIORITY,
};

static const ShukeFactKind childs[] = {
  SHUKE_FACT_BOTTOM_SIZE, SHUKE_FACT_SHOE_SIZE, SHUKE_FACT_WEIGHT, SHUKE_FACT_FOOT, SHUKE_FACT_BUILD, SHUKE_FACT_COLOUR_LIKED,
  SHUKE_FACT_STYLE_LIKED, SHUKE_FACT_FABRIC_LIKED, SHUKE_FACT_BRAND_LIKED, SHUKE_FACT_DISLIKE, SHUKE_FACT_SEEKING, SHUKE_FACT_INTEREST, SHUKE_FACT_SCHOOL, SHUKE_FACT_SCHOOL_CLASS,
  SHUKE_FACT_ABILITY, SHUKE_FACT_CHARACTER, SHUKE_FACT_HABIT, SHUKE_FACT_EVENT_SCHOOL, SHUKE_FACT_EVENT_BOARDING,
  SHUKE_FACT_EVENT_GRADUATION, SHUKE_FACT_EVENT_OTHER,
  /* Of a child that is grown up. */
  SHUKE_FACT_PERSON_NICKNAME, SHUKE_FACT_PERSON_NOTE, SHUKE_FACT_CHEST, SHUKE_FACT_WAIST, SHUKE_FACT_HIP, SHUKE_FACT_OCCUPATION,
  SHUKE_FACT_EMPLOYER, SHUKE_FACT_POST, SHUKE_FACT_EDUCATION, SHUKE_FACT_HOMETOWN, SHUKE_FACT_LIFE_STORY, SHUKE_FACT_ACHIEVEMENT,
  SHUKE_FACT_TRAVEL, SHUKE_FACT_PROBLEM, SHUKE_FACT_EVENT_ENGAGEMENT, SHUKE_FACT_EVENT_WEDDING, SHUKE_FACT_EVENT_PREGNANCY,
  SHUKE_FACT_EVENT_BORN, SHUKE_FACT_EVENT_MOVE, SHUKE_FACT_EVENT_JOB, SHUKE_FACT_EVENT_RETIREMENT, SHUKE_FACT_EVENT_ILLNESS,
  SHUKE_FACT_EVENT_LOSS,
};

#define N_HERS   G_N_ELEMENTS (hers)
#define N_CHILDS G_N_ELEMENTS (childs)

/* Made once: they are handed out like the constant ones of the other fields. */
typedef struct {
  char *ids[N_HERS + N_CHILDS];
  char *labels[N_HERS + N_CHILDS];
} Names;

static gpointer
make_names (gpointer data)
{
  Names *names = g_new0 (Names, 1);

  for (gsize i = 0; i < N_HERS; i++)
    {
      names->ids[i] = g_strconcat ("fact-", shuke_fact_kind_get_info (hers[i])->word, NULL);
      names->labels[i] = g_strdup (shuke_fact_kind_name (hers[i]));
    }
  for (gsize i = 0; i < N_CHILDS; i++)
    {
      names->ids[N_HERS + i] = g_strconcat ("child-fact-", shuke_fact_kind_get_info (childs[i])->word, NULL);
      /* Translators: what a column holds, of a child: "Child: School". */
      names->labels[N_HERS + i] = g_strdup_printf (C_("column", "Child: %s"), shuke_fact_kind_name (childs[i]));
    }
  return names;
}

static const Names *
get_names (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_names, NULL);
}

guint
shuke_field_count (void)
{
  return SHUKE_N_FIELDS + N_HERS + N_CHILDS;
}

gboolean
shuke_field_get_fact (ShukeField     field,
                      ShukeFactKind *kind,
                      gboolean      *child)
{
  guint index = (guint) field - SHUKE_N_FIELDS;

  if (field < SHUKE_N_FIELDS || index >= N_HERS + N_CHILDS)
    return FALSE;
  *child = index >= N_HERS;
  *kind = *child ? childs[index - N_HERS] : hers[index];
  return TRUE;
}

const char *
shuke_fact_field_get_id (ShukeField field)
{
  g_return_val_if_fail (field >= SHUKE_N_FIELDS && field < shuke_field_count (), NULL);
  return get_names ()->ids[field - SHUKE_N_FIELDS];
}

const char *
shuke_fact_field_get_label (ShukeField field)
{
  g_return_val_if_fail (field >= SHUKE_N_FIELDS && field < shuke_field_count (), NULL);
  return get_names ()->labels[field - SHUKE_N_FIELDS];
}

gboolean
shuke_fact_field_from_id (const char *id,
                          ShukeField *field)
{
  for (guint i = SHUKE_N_FIELDS; i < shuke_field_count (); i++)
    if (strcmp (shuke_fact_field_get_id (i), id) == 0)
      {
        *field = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_told (ShukeFactKind  kind,
         const char    *folded)
{
  if (shuke_fact_kind_get_info (kind)->type == SHUKE_FACT_EXPECTATION)
    return g_str_has_prefix (folded, "看重");
  return kind != SHUKE_FACT_TERM_DELIVERY && kind != SHUKE_FACT_TERM_DISCOUNT && kind != SHUKE_FACT_TERM_OTHER;
}

/* The name itself, or with @words also one for it. English ones are only for typing: work, talk or share head columns of many kinds;
 * under 结婚 stands yes or no as often as a day, under 服务 who served, and under 送货 any place. */
static gboolean
is_name_of (const char    *folded,
            ShukeFactKind  kind,
            gboolean       words)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (kind);
  g_autofree char *all = g_strjoin ("|", shuke_fact_kind_name (kind), info->name,
                                    words && info->type != SHUKE_FACT_EVENT && is_told (kind, folded) && !g_str_is_ascii (folded) ? info->typed : NULL, NULL);
  g_auto (GStrv) names = g_strsplit (all, "|", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = shuke_pinyin_fold (names[i]);

      if (g_str_equal (name, folded))
        return TRUE;
    }
  return FALSE;
}

/* Behind the word for a child and its number; NULL when there is none. */
static const char *
skip_child (const char *folded)
{
  static const char *const words[] = { "孩子", "小孩", "宝宝", "寶寶", "子女", "childs", "child" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      {
        const char *rest = folded + strlen (words[i]);

        rest += strspn (rest, " 0123456789:");
        return g_str_has_prefix (rest, "的") ? rest + strlen ("的") : rest;
      }
  return NULL;
}

/* @folded as it is, then without its bracket: 体重(kg). */
static gboolean
find_fact (const char          *folded,
           const ShukeFactKind *kinds,
           gsize                n,
           gboolean             words,
           gsize               *index)
{
  const char *bracket = strchr (folded, '(');
  g_autofree char *head = bracket != NULL ? g_strndup (folded, (gsize) (bracket - folded)) : NULL;

  for (*index = 0; *index < n; ++*index)
    if (is_name_of (folded, kinds[*index], words) || (head != NULL && is_name_of (head, kinds[*index], words)))
      return TRUE;
  return FALSE;
}

/* What has a field of its own keeps it, unless the heading is the very name; a colour or taste of a customer is what she likes. */
static gboolean
is_open (ShukeField guessed)
{
  return guessed == SHUKE_FIELD_UNKNOWN || guessed == SHUKE_FIELD_IGNORE || guessed == SHUKE_FIELD_STYLE_PREFERENCE ||
         guessed == SHUKE_FIELD_COLOUR || guessed == SHUKE_FIELD_BRAND;
}

/* Of a child we bring only some back; the others are not her name. */
static gboolean
is_event (const char *folded)
{
  for (ShukeFactKind kind = SHUKE_FACT_EVENT_SCHOOL; kind <= SHUKE_FACT_EVENT_OTHER; kind++)
    if (is_name_of (folded, kind, FALSE))
      return TRUE;
  return FALSE;
}

/* Headings of address books and member systems that are no names of ours. */
static const struct {
  ShukeFactKind kind;
  const char   *headings;
} others[] = {
  { SHUKE_FACT_EMPLOYER, "company|companyname|organization|organizationname|organisation|organisationname|公司名称|公司名稱|单位名称|單位名稱|服务单位|服務單位" },
  { SHUKE_FACT_POST, "jobtitle|organizationtitle|organisationtitle|职称|職稱|头衔|頭銜" },
  { SHUKE_FACT_OCCUPATION, "profession|职业类型|職業類型" },
  { SHUKE_FACT_INTEREST, "hobby|hobbies|interests|业余爱好|業餘愛好|兴趣爱好|興趣愛好|个人爱好|個人愛好" },
  { SHUKE_FACT_MARRIAGE, "maritalstatus|婚姻情况|婚姻情況|是否已婚" },
  { SHUKE_FACT_EDUCATION, "最高学历|最高學歷|教育程度" },
  { SHUKE_FACT_CONTACT_HOURS, "啥时候找|什么时候找|什麼時候找|啥时候联系|啥时候打|什么时候打|什麼時候打|何时联系|何時聯絡|联系时段|聯絡時段|besttimetocall" },
  { SHUKE_FACT_EVENT_WEDDING, "结婚纪念日|結婚紀念日|结婚日期|結婚日期|weddinganniversary|weddingdate" },
};

static gboolean
find_other (const char *folded,
            gsize      *index)
{
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_auto (GStrv) headings = g_strsplit (others[i].headings, "|", -1);

      for (*index = 0; g_strv_contains ((const char *const *) headings, folded) && *index < N_HERS; ++*index)
        if (hers[*index] == others[i].kind)
          return TRUE;
    }
  return FALSE;
}

ShukeField
shuke_column_guess_school (const char *heading,
                           ShukeField  guessed)
{
  g_autofree char *clean = shuke_text_clean (heading);
  g_autofree char *folded = shuke_pinyin_fold (clean);
  gsize index;

  if (clean == NULL || !find_fact (folded, childs, N_CHILDS, TRUE, &index))
    return guessed;
  return childs[index] == SHUKE_FACT_SCHOOL || childs[index] == SHUKE_FACT_SCHOOL_CLASS ? SHUKE_N_FIELDS + N_HERS + index : guessed;
}

gboolean
shuke_column_names_child (const char *heading)
{
  g_autofree char *clean = shuke_text_clean (heading);
  g_autofree char *folded = shuke_pinyin_fold (clean);

  return clean != NULL && skip_child (folded) != NULL;
}

/* Columns that only our own table has. */
static gboolean
is_own (const char *folded,
        ShukeField *field)
{
  static const struct { ShukeField field; const char *headings; } own[] = {
    { SHUKE_FIELD_OTHERS, "othersinthefamily|家里其他人|家裡其他人" }, { SHUKE_FIELD_ORGANISATION, "isanorganisation|是单位|是單位" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    {
      g_auto (GStrv) headings = g_strsplit (own[i].headings, "|", -1);

      *field = own[i].field;
      if (g_strv_contains ((const char *const *) headings, folded))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_name (ShukeFactKind kind)
{
  return kind == SHUKE_FACT_PERSON_NICKNAME || kind == SHUKE_FACT_PERSON_NOTE;
}

const char *
shuke_column_get_custom (const char *heading)
{
  static const char *const heads[] = { "Own field: ", "自定义：", "自訂：", "自定义:", "自訂:" };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (heading, heads[i]) && heading[strlen (heads[i])] != '\0')
      return heading + strlen (heads[i]);
  return NULL;
}

gboolean
shuke_column_find_others_fact (const char    *name,
                               ShukeFactKind *kind)
{
  g_autofree char *folded = shuke_pinyin_fold (name);

  for (int words = 0; words <= 1; words++)
    for (*kind = 0; *kind < SHUKE_FACT_CUSTOM; ++*kind)
      if ((shuke_fact_kind_get_info (*kind)->flags & SHUKE_FACT_THEIRS) != 0 && is_name_of (folded, *kind, words != 0))
        return TRUE;
  return FALSE;
}

ShukeField
shuke_column_guess_fact (const char *heading,
                         ShukeField  guessed)
{
  g_autofree char *clean = shuke_text_clean (heading);
  g_autofree char *folded = shuke_pinyin_fold (clean);
  const char *of_child = skip_child (folded);
  ShukeField own;
  gsize index;

  if (clean == NULL)
    return guessed;
  if (shuke_column_get_custom (heading) != NULL)
    return SHUKE_FIELD_CUSTOM;
  if (is_own (folded, &own))
    return own;
  /* 孩子小名 is what a table calls it that has no other name; only our own puts a colon there. */
  if (of_child != NULL)
    return find_fact (of_child, childs, N_CHILDS, TRUE, &index) && (strchr (folded, ':') != NULL || !is_of_name (childs[index])) ? SHUKE_N_FIELDS + N_HERS + index
           : is_event (of_child) ? SHUKE_FIELD_KEPT : shuke_column_guess_kept (heading, guessed);
  if (find_fact (folded, hers, N_HERS, is_open (guessed), &index) || (is_open (guessed) && find_other (folded, &index)))
    return SHUKE_N_FIELDS + index;
  return shuke_column_guess_kept (heading, guessed);
}
