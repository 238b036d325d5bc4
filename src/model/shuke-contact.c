/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wishes about being written to and called, and what silence and failed calls mean. Whoever calls, writes or plans asks here. */

#include "config.h"

#include "shuke-contact.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-day-text.h"
#include "shuke-text.h"

static const struct {
  ShukeWay    way;
  const char *word;     /* in the book */
  const char *name;
  const char *wish;     /* she wants it so */
  const char *only;     /* and in no other way */
  const char *refusal;
  const char *typed;
} ways_table[] = {
  { SHUKE_WAY_PHONE, "phone", NC_("way", "call"), NC_("fact", "By phone"), NC_("fact", "Only by phone"), NC_("fact", "No calls"),
    "打电话|打電話|电话|電話|来电|來電|通话|phone|phone calls|calls|call|by phone|telephone|calling" },
  { SHUKE_WAY_SMS, "sms", NC_("way", "text message"), NC_("fact", "By text message"), NC_("fact", "Only by text message"),
    NC_("fact", "No text messages"),
    "发短信|短信|简讯|簡訊|傳簡訊|讯息|sms|text|texts|text message|text messages|by text message|texting|messages" },
  { SHUKE_WAY_WECHAT, "wechat", NC_("way", "WeChat"), NC_("fact", "By WeChat"), NC_("fact", "Only by WeChat"), NC_("fact", "No WeChat"),
    "发微信|微信|微訊|wechat|by wechat|weixin|wx" },
  { SHUKE_WAY_LINE, "line", NC_("way", "LINE"), NC_("fact", "By LINE"), NC_("fact", "Only by LINE"), NC_("fact", "No LINE"),
    "line|by line" },
  { SHUKE_WAY_EMAIL, "email", NC_("way", "e-mail"), NC_("fact", "By e-mail"), NC_("fact", "Only by e-mail"), NC_("fact", "No e-mail"),
    "发邮件|电子邮件|電子郵件|邮件|郵件|邮箱|郵箱|email|e-mail|mail|emails|by e-mail|by email" },
  { SHUKE_WAY_VISIT, "visit", NC_("way", "in the shop"), NC_("fact", "Only in the shop"), NC_("fact", "Only in the shop"), NULL,
    "只在店里|只在店裡|到店|店里|店裡|当面|當面|in the shop|in person|visit|shop" },
};

static const char refusing[] =
  "不要|别|別|勿|莫|不|不用|不接|不收|不看|不喜欢|不喜歡|没|没有|沒|沒有|no|not|never|don't|don’t|do not|without|-";
static const char filling[] =
  "只|只能|只要|只用|只收|只看|仅|僅|用|通过|透過|最好|可以|联系|聯絡|聯繫|先|问她|問她|找她|她|发|發|打|给|給|的|也看|也收|也行|也可以|only|just|by|via|please|use|best|prefers|wants|on|her|send|contact";
/* Behind what is wanted, and behind what is not. */
static const char affirming[] = "行|就行|也行|可以|就可以|也可以|就好|即可|没问题|沒問題|联系|聯絡|聯繫|ok|is fine|are fine|is ok|are ok";
static const char denying[] = "不行|都不行|不可以|都不可以|is not fine|are not fine";
static const char anything[] = "any|any way|anything|whatever|都行|都可以|怎么都行|怎麼都行|随便|隨便";
static const char joining[] =
  ",|;|、|或|或者|和|及|跟|与|與|也|or|and|/|+|&";

static gsize
match (const char *text,
       const char *choices)
{
  gsize best = 0;

  for (const char *at = choices; at != NULL && *at != '\0'; at = strchr (at, '|') != NULL ? strchr (at, '|') + 1 : NULL)
    {
      gsize length = strcspn (at, "|");

      if (length > best && strncmp (text, at, length) == 0 && !(g_ascii_isalpha (at[length - 1]) && g_ascii_isalpha (text[length])))
        best = length;
    }
  return best;
}

/* The longest of the words of a way at the head of @text: those above, its name and its sentences in the owner's language. */
static gsize
match_way (const char *text,
           gsize       which,
           gboolean   *refused)
{
  const char *const own[] = {
    g_dpgettext2 (NULL, "fact", ways_table[which].wish), g_dpgettext2 (NULL, "fact", ways_table[which].only),
    g_dpgettext2 (NULL, "way", ways_table[which].name),
  };
  gsize best = MAX (match (text, ways_table[which].typed), match (text, ways_table[which].word));

  *refused = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    {
      g_autofree char *folded = g_ascii_strdown (own[i], -1);

      best = MAX (best, match (text, folded));
    }
  if (ways_table[which].refusal != NULL)
    {
      g_autofree char *folded = g_ascii_strdown (g_dpgettext2 (NULL, "fact", ways_table[which].refusal), -1);
      gsize length = match (text, folded);

      if (length > best)
        {
          *refused = TRUE;
          best = length;
        }
    }
  return best;
}

/* What is named up to a comma, and whether a word of refusing is in front of it. */
typedef struct {
  guint    ways;
  gboolean refuses;
} Clause;

/* 不要发短信，微信行: what is wanted behind its name ends a refusal before it. 别打电话就行 has its own. FALSE when nothing is named before a denial. */
static gboolean
read_behind (const Clause *clause,
             gboolean      denied,
             guint        *accepted,
             guint        *refused)
{
  if (clause->refuses)
    return !denied;
  *(denied ? accepted : refused) &= ~clause->ways;
  *(denied ? refused : accepted) |= clause->ways;
  return !denied || clause->ways != 0;
}

/* What is named, on either side; neither when she takes anything. FALSE when it cannot be understood whole, or nothing is left. */
static gboolean
read_said (const char *text,
           guint      *ways,
           guint      *unwanted)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *narrow = clean != NULL ? shuke_text_narrow (clean) : NULL;
  g_autofree char *folded = narrow != NULL ? g_ascii_strdown (narrow, -1) : NULL;
  guint accepted = 0, refused = 0;
  gboolean refusing_now = FALSE, refuses_nothing = FALSE, any = FALSE;
  Clause clause = { 0, FALSE };

  if (folded == NULL)
    return FALSE;
  for (const char *at = folded; *at != '\0';)
    {
      gsize best = 0, which = 0, other, behind;
      gboolean best_refuses = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (ways_table); i++)
        {
          gboolean refuses;
          gsize length = match_way (at, i, &refuses);

          if (length > best)
            {
              best = length;
              which = i;
              best_refuses = refuses;
            }
        }
      behind = MAX (match (at, affirming), match (at, denying));
      other = MAX (MAX (MAX (match (at, refusing), match (at, filling)), MAX (match (at, joining), match (at, anything))), behind);
      if (*at == ' ')
        at++;
      else if (best > 0 && best >= other)
        {
          *(refusing_now || best_refuses ? &refused : &accepted) |= ways_table[which].way;
          clause.ways |= ways_table[which].way;
          refuses_nothing = FALSE;
          at += best;
        }
      else if (behind > 0 && behind == other)
        {
          gboolean denied = match (at, denying) == behind;

          if (!read_behind (&clause, denied, &accepted, &refused))
            return FALSE;
          refusing_now &= denied || clause.refuses || clause.ways == 0;
          at += behind;
        }
      else if (other == 0)
        return FALSE;
      else
        {
          /* "no calls, only WeChat": the refusal ends where something is wanted. */
          any |= match (at, anything) == other;
          if (*at == ',' || *at == ';')
            clause = (Clause) { 0, FALSE };
          if (match (at, refusing) == other)
            refusing_now = refuses_nothing = clause.refuses = TRUE;
          else if (match (at, filling) == other && match (at, "只|只能|只要|只用|只收|只看|仅|僅|only|just|best|最好") > 0)
            refusing_now = FALSE;
          at += other;
        }
    }
  /* 短信不看: what is refused behind its name must not be taken for wanted. */
  if (refuses_nothing || (accepted == 0 && refused == 0 && !any))
    return FALSE;
  *ways = accepted;
  *unwanted = refused;
  return ((accepted != 0 ? accepted : SHUKE_WAYS_ALL) & ~refused) != 0;
}

gboolean
shuke_contact_ways_read (const char *text,
                         guint      *ways)
{
  guint accepted, refused;

  if (!read_said (text, &accepted, &refused))
    return FALSE;
  if (ways != NULL)
    *ways = (accepted != 0 ? accepted : SHUKE_WAYS_ALL) & ~refused;
  return TRUE;
}

static int
count_ways (guint ways)
{
  int n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (ways_table); i++)
    n += (ways & ways_table[i].way) != 0;
  return n;
}

/* Whether it is shorter to say what she does not want. */
static gboolean
is_refusal (guint ways)
{
  return (ways & SHUKE_WAY_VISIT) != 0 && count_ways (ways) > 3;
}

/* @words: in words and not in the form of the book. */
static char *
join_ways (guint    ways,
           gboolean words)
{
  gboolean refusal = is_refusal (ways);
  gboolean only = count_ways (ways) == 1;
  GString *text;

  if ((ways & SHUKE_WAYS_ALL) == SHUKE_WAYS_ALL)
    return g_strdup (words ? C_("fact", "Any way") : "any");
  text = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (ways_table); i++)
    {
      if (((ways & ways_table[i].way) != 0) == refusal)
        continue;
      if (text->len > 0)
        g_string_append (text, words ? C_("list", ", ") : ",");
      if (words)
        g_string_append (text, g_dpgettext2 (NULL, "fact", refusal ? ways_table[i].refusal : only ? ways_table[i].only : ways_table[i].wish));
      else
        g_string_append_printf (text, "%s%s", refusal ? "-" : "", ways_table[i].word);
    }
  return g_string_free (text, FALSE);
}

char *
shuke_contact_ways_to_text (guint ways)
{
  return join_ways (ways, FALSE);
}

char *
shuke_contact_ways_dup_words (guint ways)
{
  return join_ways (ways, TRUE);
}

static char *
join_said (const char *text,
           gboolean    words)
{
  guint accepted, refused;
  g_autofree char *wanted = NULL;
  GString *said;

  if (!read_said (text, &accepted, &refused))
    return NULL;
  wanted = join_ways ((accepted != 0 ? accepted : SHUKE_WAYS_ALL) & ~refused, words);
  /* Said as a refusal it is all there; in the shop only, there is nothing to add. */
  refused &= ~(guint) SHUKE_WAY_VISIT;
  if (accepted == 0 || refused == 0 || is_refusal (accepted & ~refused))
    return g_steal_pointer (&wanted);
  said = g_string_new (wanted);
  for (gsize i = 0; i < G_N_ELEMENTS (ways_table); i++)
    if ((refused & ways_table[i].way) != 0)
      {
        g_string_append (said, words ? C_("list", ", ") : ",-");
        g_string_append (said, words ? g_dpgettext2 (NULL, "fact", ways_table[i].refusal) : ways_table[i].word);
      }
  return g_string_free (said, FALSE);
}

char *
shuke_contact_said_to_text (const char *text)
{
  return join_said (text, FALSE);
}

char *
shuke_contact_said_dup_words (const char *text)
{
  return join_said (text, TRUE);
}

static void
append_part (GString    *string,
             const char *part)
{
  if (string->len > 0)
    g_string_append_c (string, ',');
  g_string_append (string, part);
}

/* 只打电话: that, and nothing else; "only call after 8" is about the hour. */
static gboolean
says_only (const char *way)
{
  return g_str_has_prefix (way, "只") || g_str_has_prefix (way, "仅") || g_str_has_prefix (way, "僅") || g_str_has_prefix (way, "only by ");
}

#define LONGEST_BREATH 60   /* in characters: a cell may be a page, and is tried at each of its words */

/* An hour and a way side by side, without a comma: at most one of each, in either order. */
static gboolean
split_part (const char *part,
            GString    *ways,
            GString    *hours)
{
  if (g_utf8_strlen (part, -1) > LONGEST_BREATH)
    return FALSE;
  for (const char *at = g_utf8_next_char (part); *part != '\0' && *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *head = g_strndup (part, (gsize) (at - part));
      const char *way = NULL, *hour = NULL;
      guint named;

      if (g_ascii_isalnum (at[-1]) && g_ascii_isalnum (*at))
        continue;
      if (shuke_contact_hours_read (head, NULL) && shuke_contact_ways_read (at, &named))
        {
          hour = head;
          way = at;
        }
      else if (shuke_contact_ways_read (head, &named) && shuke_contact_hours_read (at, NULL))
        {
          way = head;
          hour = at;
        }
      else
        continue;
      /* "No calls in the evening" is neither no calls nor the evening. */
      if (count_ways (named) > 3)
        continue;
      append_part (hours, hour);
      if (named != SHUKE_WAY_PHONE || says_only (way))
        append_part (ways, way);
      return TRUE;
    }
  return FALSE;
}

/* 只打电话、早上9点以后: as much as with a comma, where a way is among them. */
static gboolean
take_pieces (const char *part,
             GString    *ways,
             GString    *hours)
{
  g_auto (GStrv) pieces = g_strsplit (part, "、", -1);
  gboolean way = FALSE;
  guint named;

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_strstrip (pieces[i]);
      if (shuke_contact_ways_read (pieces[i], &named))
        way = TRUE;
      else if (*pieces[i] != '\0' && !shuke_contact_hours_read (pieces[i], NULL))
        return FALSE;
    }
  for (guint i = 0; way && pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      append_part (shuke_contact_ways_read (pieces[i], &named) ? ways : hours, pieces[i]);
  return way;
}

/* FALSE when it is about neither. */
static gboolean
take_part (const char *part,
           GString    *ways,
           GString    *hours,
           gboolean   *split)
{
  guint named;

  if (shuke_contact_ways_read (part, &named))
    append_part (ways, part);
  else if (strstr (part, "、") != NULL && take_pieces (part, ways, hours))
    return TRUE;
  else if (!*split && says_only (part) && split_part (part, ways, hours))
    *split = TRUE;
  else if (shuke_contact_hours_read (part, NULL))
    append_part (hours, part);
  /* "WeChat in the evening, calls by day": which hour is for which way has no place. */
  else if (*split || !split_part (part, ways, hours))
    return FALSE;
  else
    *split = TRUE;
  return TRUE;
}

static gboolean
end_wish (GString  *ways,
          GString  *hours,
          char    **channel,
          char    **when)
{
  ShukeContactHours found;

  if (hours->len > 0 && !shuke_contact_hours_read (hours->str, &found))
    return FALSE;
  *channel = ways->len > 0 ? shuke_contact_said_to_text (ways->str) : NULL;
  *when = hours->len > 0 ? shuke_contact_hours_to_text (&found) : NULL;
  if (ways->len > 0 && *channel == NULL)
    g_clear_pointer (when, g_free);
  return *channel != NULL || *when != NULL;
}

gboolean
shuke_contact_wish_read (const char  *text,
                         char       **channel,
                         char       **hours)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *narrow = clean != NULL ? shuke_text_narrow (clean) : NULL;
  g_autoptr (GString) all_ways = g_string_new (NULL);
  g_autoptr (GString) all_hours = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  gboolean split = FALSE;

  *channel = narrow != NULL ? shuke_contact_said_to_text (narrow) : NULL;
  *hours = NULL;
  if (narrow == NULL || *channel != NULL)
    return *channel != NULL;
  parts = g_strsplit_set (narrow, ",;", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0' && !take_part (parts[i], all_ways, all_hours, &split))
      return FALSE;
  return end_wish (all_ways, all_hours, channel, hours);
}

/* @part in the words of the ways alone; TRUE when it says more than they can: which phone, that it is to be written. */
static gboolean
make_plain (const char  *part,
            char       **plain)
{
  static const struct { const char *said, *way; } closer[] = {
    { "座机", "电话" }, { "座機", "電話" }, { "固定电话", "电话" }, { "landline", "phone" }, { "打字", "" }, { "文字", "" },
    { "家里", "" }, { "家裡", "" }, { "屋里", "" },
  };
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean more = FALSE;

  /* The number itself, of six figures or more. */
  for (const char *at = part; *at != '\0';)
    {
      gsize figures = strspn (at, "0123456789-");

      if (figures >= 6)
        more = TRUE;
      else
        g_string_append_len (text, at, (gssize) MAX (figures, 1));
      at += MAX (figures, 1);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (closer); i++)
    more |= g_string_replace (text, closer[i].said, closer[i].way, 0) > 0;
  *plain = g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
  return more;
}

gboolean
shuke_contact_wish_read_told (const char  *text,
                              char       **channel,
                              char       **hours,
                              char       **rest)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autoptr (GString) narrow = NULL;
  g_autoptr (GString) all_ways = g_string_new (NULL);
  g_autoptr (GString) all_hours = g_string_new (NULL);
  g_autoptr (GString) left = g_string_new (NULL);
  g_autofree char *bare = NULL;
  g_auto (GStrv) parts = NULL;
  gboolean split = FALSE;

  *rest = NULL;
  if (shuke_contact_wish_read (text, channel, hours))
    return TRUE;
  bare = clean != NULL ? shuke_text_narrow (clean) : g_strdup ("");
  narrow = g_string_new (bare);
  g_string_replace (narrow, "。", ",", 0);
  parts = g_strsplit_set (narrow->str, ",;", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *plain = NULL;
      gboolean more = make_plain (g_strstrip (parts[i]), &plain);

      if (*parts[i] == '\0' || (take_part (plain, all_ways, all_hours, &split) && !more))
        continue;
      if (left->len > 0)
        g_string_append (left, C_("list", ", "));
      g_string_append (left, parts[i]);
    }
  if (!end_wish (all_ways, all_hours, channel, hours))
    {
      g_clear_pointer (channel, g_free);
      return FALSE;
    }
  *rest = left->len > 0 ? g_string_free (g_steal_pointer (&left), FALSE) : NULL;
  return TRUE;
}

gboolean
shuke_contact_may_write (guint  unwanted,
                         guint *by_hand)
{
  guint pasted = (unwanted & SHUKE_WAY_SMS) != 0 ? SHUKE_WAYS_PASTED & ~unwanted : 0;

  if (by_hand != NULL)
    *by_hand = pasted;
  return (unwanted & SHUKE_WAY_SMS) == 0 || pasted != 0;
}

guint
shuke_contact_ways_of (const char *text)
{
  guint ways;

  return text != NULL && shuke_contact_ways_read (text, &ways) ? ways : SHUKE_WAYS_ALL;
}

char *
shuke_contact_dup_wish (const char *channel,
                        const char *hours)
{
  guint ways = shuke_contact_ways_of (channel);
  g_autofree char *how = ways != SHUKE_WAYS_ALL ? shuke_contact_said_dup_words (channel) : NULL;
  g_autofree char *when = shuke_contact_hours_show (hours);

  if (how != NULL && when != NULL)
    return g_strdup_printf ("%s · %s", how, when);
  return how != NULL ? g_steal_pointer (&how) : g_steal_pointer (&when);
}

/* "WeChat", in the owner's language. */
static const char *
way_name (ShukeWay way)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways_table); i++)
    if (ways_table[i].way == way)
      return g_dpgettext2 (NULL, "way", ways_table[i].name);
  return NULL;
}

char *
shuke_contact_dup_way_names (guint ways)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (ways_table); i++)
    {
      if ((ways & ways_table[i].way) == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, C_("list", ", "));
      g_string_append (text, way_name (ways_table[i].way));
    }
  return g_string_free (text, FALSE);
}

static const char *const answers[] = {
  [SHUKE_ANSWER_NOT_NOTED] = NULL,
  [SHUKE_ANSWER_WARM] = "warm",
  [SHUKE_ANSWER_COLD] = "cold",
  [SHUKE_ANSWER_NONE] = "none",
};

const char *
shuke_answer_to_text (ShukeAnswer answer)
{
  g_return_val_if_fail ((guint) answer < G_N_ELEMENTS (answers), NULL);
  return answers[answer];
}

ShukeAnswer
shuke_answer_from_text (const char *text)
{
  for (gsize i = SHUKE_ANSWER_WARM; i < G_N_ELEMENTS (answers); i++)
    if (g_strcmp0 (text, answers[i]) == 0)
      return (ShukeAnswer) i;
  return SHUKE_ANSWER_NOT_NOTED;
}

int
shuke_contact_count_silences (const GArray *answered,
                              ShukeDay      heard)
{
  int n = 0;

  for (guint i = 0; i < answered->len; i++)
    {
      const ShukeAnswered *one = &g_array_index (answered, ShukeAnswered, i);

      if (one->answer == SHUKE_ANSWER_WARM || one->answer == SHUKE_ANSWER_COLD || (heard != SHUKE_DAY_NONE && one->day <= heard))
        break;
      n += one->answer == SHUKE_ANSWER_NONE;
    }
  return n;
}

guint
shuke_contact_other_ways (guint accepted,
                          guint reachable)
{
  return accepted & reachable & ~(guint) SHUKE_WAY_SMS;
}

static const char *const outcomes[] = {
  [SHUKE_CALL_REACHED] = "reached",
  [SHUKE_CALL_NOT_REACHED] = "not-reached",
  [SHUKE_CALL_WRONG_NUMBER] = "wrong-number",
};

const char *
shuke_call_outcome_to_text (ShukeCallOutcome outcome)
{
  g_return_val_if_fail ((guint) outcome < G_N_ELEMENTS (outcomes), NULL);
  return outcomes[outcome];
}

ShukeCallOutcome
shuke_call_outcome_from_text (const char *text)
{
  for (gsize i = SHUKE_CALL_NOT_REACHED; i < G_N_ELEMENTS (outcomes); i++)
    if (g_strcmp0 (text, outcomes[i]) == 0)
      return (ShukeCallOutcome) i;
  return SHUKE_CALL_REACHED;
}

ShukeCallState
shuke_contact_judge_calls (const GArray *calls)
{
  ShukeCallState state = { .day = SHUKE_DAY_NONE };
  ShukeDay newest = SHUKE_DAY_NONE, counted = SHUKE_DAY_NONE;

  for (guint i = 0; i < calls->len; i++)
    {
      const ShukeCall *call = &g_array_index (calls, ShukeCall, i);

      if (call->outcome == SHUKE_CALL_REACHED)
        break;
      if (call->outcome == SHUKE_CALL_WRONG_NUMBER)
        {
          state.wrong = TRUE;
          state.day = call->day;
          return state;
        }
      if (newest == SHUKE_DAY_NONE)
        newest = call->day;
      /* To try twice on one afternoon says no more than once. */
      state.days += call->day != counted;
      counted = call->day;
    }
  if (state.days >= SHUKE_CALLS_FAILED)
    state.day = newest;
  return state;
}

char *
shuke_contact_dup_calls (const ShukeCallState *state,
                         ShukeDay              today)
{
  g_autofree char *day = state->day != SHUKE_DAY_NONE ? shuke_day_text_year (state->day, today) : NULL;

  if (day == NULL)
    return NULL;
  if (state->wrong)
    /* Translators: of a call; %s is a day. */
    return g_strdup_printf (_("wrong number on %s"), day);
  return g_strdup_printf (ngettext ("not reached on %d day", "not reached on %d days", (gulong) state->days), state->days);
}

int
shuke_contact_days_to_wait (int      every,
                            ShukeDay last,
                            ShukeDay today)
{
  if (every <= 0 || last == SHUKE_DAY_NONE)
    return 0;
  return MAX (0, last + every - today);
}
