/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the remark that came with a file clause by clause: wishes, tastes, and what a body measures. It never guesses past a word that it does
 * not know; what stands behind such a clause may be about whoever that was, so that nothing is read of it either. */

#include "shuke-remark-private.h"

#include "shuke-fact-doubt.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

#define MOST_CLAUSES   60
#define LONGEST_CLAUSE 40
#define LONGEST_LABEL  12
#define HALF_GROWN       11   /* years */
#define LARGEST_SMALL    150
#define SMALLEST_CLOTHES 50   /* of a child; below that they are trousers by their waist */

void
shuke_remark_add (ShukeRemarkReader     *self,
                  const ShukeRemarkWhom *whom,
                  ShukeFactKind          kind,
                  const char            *raw)
{
  ShukeFact fact = { .kind = kind };
  ShukeRole role = whom->person == SHUKE_REMARK_SOMEBODY_NEW ? whom->role
                   : ((ShukePerson *) g_ptr_array_index (self->customer->persons, whom->person))->role;
  g_autofree char *text = shuke_fact_read (&fact, raw, self->written);
  g_autofree char *said = NULL;
  g_autofree char *digest = NULL;
  ShukeRemarkOffer *offer;

  if (text == NULL || !shuke_fact_kind_suits (kind, role, self->customer->organisation))
    return;
  said = g_strdup_printf ("%s|%s", whom->words != NULL ? whom->words : "", text);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, said, -1);
  digest[16] = '\0';
  offer = g_new0 (ShukeRemarkOffer, 1);
  offer->kind = kind;
  offer->person = whom->person;
  offer->role = whom->role;
  offer->sex = whom->sex;
  offer->relation = g_strdup (whom->relation);
  offer->name = g_strdup (whom->name);
  offer->text = g_steal_pointer (&text);
  offer->words = g_strdup (self->words);
  offer->key = g_strdup_printf ("%s:%s", shuke_fact_kind_get_info (kind)->word, digest);
  offer->written = self->day;
  g_ptr_array_add (self->found, offer);
}

/* All of the clause behind whom it is about. */
static gboolean
read_measures (ShukeRemarkReader *self,
               ShukeRemarkWhom   *whom,
               const char        *text)
{
  static const char fillers[] = "了|的|现在|現在|目前|今年|大约|大約|约|約|左右|是|已经|已經|now|is|and|about";
  /* 120的衣服正好 */
  static const char told[] = "正好|刚好|剛好|刚刚好|剛剛好|正合适|正合適|合适|合適|差不多|才|都|就行|今年|人";
  const char *p = text;

  for (shuke_remark_skip_blank (&p); *p != '\0'; shuke_remark_skip_blank (&p))
    if (shuke_remark_is_child (self, whom) && shuke_remark_match (p, "男孩|女孩|男|女|boy|girl") > 0)
      {
        whom->sex = shuke_remark_match (p, "男孩|男|boy") > 0 ? SHUKE_SEX_MALE : SHUKE_SEX_FEMALE;
        shuke_remark_take (&p, "男孩|女孩|男|女|boy|girl");
        if (*p != '\0' && *p != ' ' && !g_ascii_isdigit (*p) && *p != ')')
          return FALSE;
      }
    else if (!shuke_remark_take_measure (self, whom, &p) && !shuke_remark_take (&p, fillers) && !(self->told && shuke_remark_take (&p, told)))
      return FALSE;
  return TRUE;
}

static gboolean
tells_birth (const GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    if (((ShukeRemarkOffer *) g_ptr_array_index (found, i))->kind == SHUKE_FACT_BIRTH)
      return TRUE;
  return FALSE;
}

static gboolean
is_grown_up_size (const ShukeRemarkOffer *offer)
{
  return (offer->kind == SHUKE_FACT_SIZE || offer->kind == SHUKE_FACT_BOTTOM_SIZE) &&
         (g_ascii_strtod (offer->text, NULL) < SMALLEST_CLOTHES || g_ascii_isalpha (offer->text[strlen (offer->text) - 1]));
}

static gboolean
tells_grown_up_size (const GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    if (is_grown_up_size (g_ptr_array_index (found, i)))
      return TRUE;
  return FALSE;
}

/* Without a word about anybody it is her own where nobody else is dressed here, or where only a grown-up measures so. */
static gboolean
is_hers (const ShukeRemarkReader *self)
{
  /* 身高158穿M */
  gboolean with_size = self->told && tells_grown_up_size (self->found);

  for (guint i = 0; i < self->found->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (self->found, i);

      gboolean grown_up = with_size || ((offer->kind == SHUKE_FACT_SIZE || offer->kind == SHUKE_FACT_BOTTOM_SIZE) && !g_ascii_isdigit (*offer->text));

      if (self->has_children && !grown_up && shuke_fact_kind_suits (offer->kind, SHUKE_ROLE_CHILD, FALSE) &&
          shuke_fact_kind_get_info (offer->kind)->group == SHUKE_FACT_GROUP_BODY)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same_person (const ShukeRemarkOffer *one,
                const ShukeRemarkOffer *other)
{
  return one->person == other->person && g_strcmp0 (one->name, other->name) == 0 && g_strcmp0 (one->relation, other->relation) == 0;
}

/* 女儿6岁，身高165: a height that nobody has at that age is somebody else's, and so may be what is told beside it. */
static gboolean
is_body_of_another (const ShukeRemarkOffer *offer,
                    const GPtrArray        *offers,
                    const ShukeCustomer    *customer)
{
  const ShukePerson *person = offer->person != SHUKE_REMARK_SOMEBODY_NEW ? g_ptr_array_index (customer->persons, offer->person) : NULL;
  ShukeDate birth = person != NULL ? person->birth : SHUKE_DATE_NONE;
  gint32 height = offer->kind == SHUKE_FACT_HEIGHT ? shuke_fact_read_height (offer->text) : 0;

  for (guint i = 0; i < offers->len; i++)
    {
      const ShukeRemarkOffer *other = g_ptr_array_index (offers, i);

      if (other->kind == SHUKE_FACT_BIRTH && is_same_person (offer, other) && !shuke_date_is_set (birth))
        shuke_date_from_text (other->text, &birth);
    }
  return height != 0 && shuke_doubt_check_height (height, offer->written, birth, offer->sex, person != NULL ? person->role : offer->role);
}

static gboolean
is_somebody_else (const ShukeRemarkWhom *whom)
{
  return whom->said && whom->person != 0;
}

/* All that the clause may say of @whom. */
static gboolean
read_all_of (ShukeRemarkReader *self,
             ShukeRemarkWhom   *whom,
             const char        *text,
             const char        *dayless)
{
  g_ptr_array_set_size (self->found, 0);
  return shuke_remark_read_full_name (self, whom, text) || shuke_remark_read_seeking (self, whom, text) || shuke_remark_read_life (self, whom, text) ||
         shuke_remark_read_taste (self, whom, text) || read_measures (self, whom, dayless);
}

/* The note has a size of theirs, and it is a child's. */
static gboolean
is_small (const ShukeRemarkReader *self,
          const ShukeRemarkWhom   *whom)
{
  for (guint i = 0; i < self->offers->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (self->offers, i);

      if (offer->kind == SHUKE_FACT_SIZE && offer->person == whom->person && g_strcmp0 (offer->name, whom->name) == 0 &&
          g_strcmp0 (offer->relation, whom->relation) == 0 && !is_grown_up_size (offer) && g_ascii_strtod (offer->text, NULL) < LARGEST_SMALL)
        return TRUE;
    }
  return FALSE;
}

/* From about eleven they wear what grown-ups wear. */
static gboolean
is_half_grown (const ShukeRemarkReader *self,
               const ShukeRemarkWhom   *whom)
{
  ShukeDate birth = whom->person != SHUKE_REMARK_SOMEBODY_NEW ? ((ShukePerson *) g_ptr_array_index (self->customer->persons, whom->person))->birth : SHUKE_DATE_NONE;
  int year;

  for (guint i = 0; i < self->offers->len && birth.year == 0; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (self->offers, i);

      if (offer->kind == SHUKE_FACT_BIRTH && offer->person == whom->person && g_strcmp0 (offer->name, whom->name) == 0 &&
          g_strcmp0 (offer->relation, whom->relation) == 0)
        shuke_date_from_text (offer->text, &birth);
    }
  shuke_day_get (self->written, &year, NULL, NULL);
  return birth.year != 0 && year - birth.year >= HALF_GROWN;
}

/* Whether what was found of @whom, who is not named in the clause, may be about them: 旗袍 is no child's, and M in another sentence is hers. */
static gboolean
may_be_of (const ShukeRemarkReader *self,
           const ShukeRemarkWhom   *whom,
           const char              *text,
           gboolean                 same_sentence)
{
  g_autoptr (GPtrArray) all = NULL;

  if (!shuke_remark_is_child (self, whom))
    return same_sentence;
  if (is_half_grown (self, whom))
    return TRUE;
  if (shuke_remark_is_grown_up (text) || (tells_grown_up_size (self->found) && (!same_sentence || is_small (self, whom))))
    return FALSE;
  all = g_ptr_array_new ();
  g_ptr_array_extend (all, self->offers, NULL, NULL);
  g_ptr_array_extend (all, self->found, NULL, NULL);
  for (guint i = 0; i < self->found->len; i++)
    if (is_body_of_another (g_ptr_array_index (self->found, i), all, self->customer))
      return FALSE;
  return TRUE;
}

/* 在优衣库买, 爱讲价: whoever pays does. A child that likes to drink cola may be meant as well. */
static gboolean
is_of_buyer (const ShukeRemarkReader *self)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      ShukeFactKind kind = ((ShukeRemarkOffer *) g_ptr_array_index (self->found, i))->kind;

      if (kind != SHUKE_FACT_ELSEWHERE && kind != SHUKE_FACT_BARGAINS && kind != SHUKE_FACT_MARRIAGE && kind != SHUKE_FACT_TOPIC_AVOIDED)
        return FALSE;
    }
  return TRUE;
}

/* The one child on the file, when nobody else was spoken of. */
static gboolean
find_only_child (const ShukeRemarkReader *self,
                 ShukeRemarkWhom         *whom)
{
  guint n = 0;

  for (guint i = 1; i < self->customer->persons->len; i++)
    if (((ShukePerson *) g_ptr_array_index (self->customer->persons, i))->role == SHUKE_ROLE_CHILD)
      {
        whom->person = i;
        n++;
      }
  whom->said = n == 1 && !self->topic.said;
  return whom->said;
}

/* A clause of what is typed about her that names nobody: it is about whom the one before was, as people speak; what only a grown-up wears is hers. */
static gboolean
read_unnamed (ShukeRemarkReader *self,
              const char        *text,
              const char        *dayless)
{
  const ShukeRemarkWhom *near = is_somebody_else (&self->whom) ? &self->whom : !self->whom.said && is_somebody_else (&self->topic) ? &self->topic : NULL;
  ShukeRemarkWhom whom = { 0 };
  gboolean read;

  /* 都喜欢粉色 is said of more than one. */
  if (self->other || (near != NULL && g_str_has_prefix (text, "都")))
    return FALSE;
  if (near != NULL)
    {
      shuke_remark_whom_copy (&whom, near);
      read = read_all_of (self, &whom, text, dayless) && may_be_of (self, &whom, text, near == &self->whom);
      shuke_remark_whom_clear (&whom);
      if (read)
        return TRUE;
      whom = (ShukeRemarkWhom) { 0 };
    }
  if (read_all_of (self, &whom, text, dayless) && is_hers (self) && (near == NULL || shuke_remark_is_grown_up (text) || tells_grown_up_size (self->found) || is_of_buyer (self)))
    return TRUE;
  /* 上个礼拜在店里量了116: the only child that there is. */
  if (!self->measured || !find_only_child (self, &whom))
    return FALSE;
  return read_all_of (self, &whom, text, dayless) && may_be_of (self, &whom, text, FALSE);
}

static gboolean
read_person (ShukeRemarkReader *self,
             const char        *clause)
{
  ShukeRemarkWhom whom = { 0 };
  const char *p = clause;
  gboolean known = shuke_remark_read_whom (&p, self, &whom);
  gboolean carried = known && !whom.said && self->whom.said;
  g_autofree char *dayless = NULL;
  gboolean read;

  if (carried)
    shuke_remark_whom_copy (&whom, &self->whom);
  shuke_remark_skip_blank (&p);
  if (!self->told && !carried && !whom.said && self->other)
    known = FALSE;
  dayless = shuke_remark_dup_without_day (self, p, &self->day);
  self->measured = !g_str_equal (dayless, p);
  if (self->measured)
    self->measured_on = self->day;
  if (self->told && known && (carried || !whom.said))
    {
      read = read_unnamed (self, p, dayless);
      self->day = self->written;
      self->measured = FALSE;
      shuke_remark_whom_clear (&whom);
      return read;
    }
  /* 女儿110码，喜欢粉色: which of the two likes it is not said. */
  read = known && (shuke_remark_read_full_name (self, &whom, p) || (self->told && shuke_remark_read_seeking (self, &whom, p)) ||
                   (carried ? shuke_remark_read_carried (self, &whom, p)
                            : shuke_remark_read_life (self, &whom, p) || shuke_remark_read_taste (self, &whom, p)) ||
                   (!(self->unclear && !whom.said) && read_measures (self, &whom, dayless)));
  self->day = self->written;
  self->measured = FALSE;
  if (read && whom.stranger)
    read = tells_birth (self->found);
  if (read && !whom.said)
    read = is_hers (self);
  if (read && whom.said)
    {
      whom.stranger = FALSE;
      self->has_children |= shuke_remark_is_child (self, &whom);
      shuke_remark_whom_copy (&self->whom, &whom);
      shuke_remark_whom_copy (&self->topic, &whom);
      self->unclear = self->other = FALSE;
    }
  shuke_remark_whom_clear (&whom);
  return read;
}

static void
forget_topic (ShukeRemarkReader *self)
{
  if (!self->told)
    return;
  shuke_remark_whom_clear (&self->whom);
  shuke_remark_whom_clear (&self->topic);
  self->whom.said = self->topic.said = FALSE;
}

/* Of what is typed about her a clause is skipped that is not understood; whom it names is still spoken of, if it is one: 朵朵快六岁了，身高115. */
static gboolean
keep_whom (ShukeRemarkReader *self,
           const char        *clause)
{
  static const char *const people[] = {
    "妹", "姐", "哥", "弟", "妈", "媽", "爸", "爷", "爺", "奶", "婆", "女", "儿", "兒", "孩", "侄", "甥", "孙", "孫", "朋友", "同事", "同学", "同學", "闺", "閨", "老师", "老師", "给", "給",
    "帮", "幫", "替", "他", "先生", "老公", "阿姨", "客人", "和", "跟他", "sister", "mother", "mum", "mom", "brother", "father", "dad", "friend", "son", "daughter", "husband", "child",
  };
  ShukeRemarkWhom whom = { 0 };
  const char *p = clause;
  gboolean kept = shuke_remark_read_whom (&p, self, &whom) && !whom.stranger;
  g_autofree char *small = g_ascii_strdown (p, -1);

  kept = kept && !shuke_word_list_stand_in (small, -1, people, G_N_ELEMENTS (people));
  for (guint i = 1; kept && i < self->customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (self->customer->persons, i);

      kept = person->name == NULL || strstr (p, person->name) == NULL;
    }
  if (kept && whom.said)
    {
      shuke_remark_whom_copy (&self->whom, &whom);
      shuke_remark_whom_copy (&self->topic, &whom);
      self->has_children |= shuke_remark_is_child (self, &whom);
      self->other = FALSE;
    }
  shuke_remark_whom_clear (&whom);
  return kept;
}

/* Whoever it was, what follows may be about her. */
static void
lose_whom (ShukeRemarkReader *self,
           const char        *clause)
{
  static const char *const people[] = {
    "妹", "姐", "哥", "弟", "妈", "媽", "爸", "爷", "爺", "奶", "婆", "公", "女", "儿", "兒", "孩", "宝", "寶", "娃", "侄", "甥", "孙", "孫", "友", "事", "闺", "閨", "师", "師",
    "给", "給", "帮", "幫", "替", "他", "先生", "sister", "mother", "mum", "mom", "brother", "father", "dad", "friend", "son", "daughter", "husband", "child", " he ", "his",
  };
  g_autofree char *small = g_ascii_strdown (clause, -1);

  if (self->told && keep_whom (self, clause))
    return;
  shuke_remark_whom_clear (&self->whom);
  self->whom.said = FALSE;
  if (self->told)
    {
      shuke_remark_whom_clear (&self->topic);
      self->topic.said = FALSE;
    }
  self->unclear = TRUE;
  self->other |= shuke_word_list_stand_in (small, -1, people, G_N_ELEMENTS (people));
}

static void
keep_found (ShukeRemarkReader *self)
{
  self->n_last = self->found->len;
  for (guint i = 0; i < self->found->len; i++)
    g_ptr_array_add (self->offers, shuke_remark_offer_copy (g_ptr_array_index (self->found, i)));
}

static void
read_clause (ShukeRemarkReader *self,
             const char        *clause)
{
  gboolean read;

  self->words = clause;
  g_ptr_array_set_size (self->found, 0);
  read = shuke_remark_read_collecting (self, clause) || (!self->other && shuke_remark_read_household (self, clause));
  /* Of her and her household: what follows is hers again. */
  if (read)
    forget_topic (self);
  else
    read = read_person (self, clause);
  if (!read)
    {
      lose_whom (self, clause);
      return;
    }
  keep_found (self);
}

static gboolean
is_opinion (const char *clause)
{
  gsize length = shuke_remark_relative_length (clause);

  return length > 0 && shuke_remark_match (clause + length, "讲|講|说|說|嫌|觉得|覺得|都说|都說|老说|老說") > 0;
}

/* A clause, perhaps of several parts: a wish names its ways with 、 between them. */
static void
read_parts (ShukeRemarkReader *self,
            const char        *part)
{
  g_auto (GStrv) pieces = NULL;

  self->words = part;
  g_ptr_array_set_size (self->found, 0);
  if (g_utf8_strlen (part, -1) > LONGEST_CLAUSE)
    {
      lose_whom (self, part);
      return;
    }
  if (shuke_remark_go_on (self, part))
    return;
  /* 女儿讲显老: what somebody thinks of it, and no word about her. */
  if (self->told && is_opinion (part))
    {
      self->n_last = 0;
      return;
    }
  if (shuke_remark_read_wish (self, part) || shuke_remark_read_address (self, part) || (self->told && shuke_remark_read_refused (self, part)))
    {
      keep_found (self);
      return;
    }
  self->follows = self->n_last > 0;
  self->n_last = 0;
  self->calls = FALSE;
  pieces = g_strsplit (part, "、", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*g_strstrip (pieces[i]) != '\0')
      read_clause (self, pieces[i]);
}

/* Behind the heading that a line was kept under. NULL when that names another column, of which something was not understood already. */
static const char *
skip_heading (ShukeRemarkReader     *self,
              const char *line)
{
  static const char remarks[] = "备注|備註|说明|說明|其他|其它|备注信息|会员备注|會員備註|客户备注|客戶備註|remark|remarks|note|notes|comment|comments";
  static const char known[] = "地址|住址|家庭住址|address|生日|出生日期|身高|体重|體重|鞋码|鞋碼|鞋号|鞋|尺码|尺碼|衣服|裤子|褲子|喜欢|喜歡|不喜欢|不喜歡|birthday|height|shoes|likes|dislikes";
  const char *colon = strchr (line, ':');
  g_autofree char *label = NULL;
  const char *p;
  ShukeRemarkWhom whom = { 0 };
  gboolean person;

  if (colon == NULL || g_utf8_strlen (line, colon - line) > LONGEST_LABEL || (g_ascii_isdigit (colon[1]) && colon > line && g_ascii_isdigit (colon[-1])))
    return line;
  label = g_strndup (line, (gsize) (colon - line));
  if (shuke_remark_match (label, remarks) == strlen (label))
    return colon + 1;
  if (shuke_remark_match (label, known) == strlen (label))
    return line;
  p = label;
  person = shuke_remark_read_whom (&p, self, &whom) && whom.said && !whom.stranger && *p == '\0';
  shuke_remark_whom_clear (&whom);
  return person ? line : NULL;
}

static gboolean
is_of_one_garment (const ShukeRemarkOffer *offer)
{
  static const char *const garments[] = { "大衣", "外套", "羽绒服", "羽絨服", "毛衣", "衬衫", "襯衫" };

  return shuke_word_list_stand_in (offer->words, -1, garments, G_N_ELEMENTS (garments));
}

/* What is told in two ways is known in neither; what is told twice is told once. */
static void
drop_contradictions (GPtrArray *offers)
{
  g_autoptr (GHashTable) doubtful = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < offers->len; i++)
    for (guint k = i + 1; k < offers->len; k++)
      {
        const ShukeRemarkOffer *one = g_ptr_array_index (offers, i);
        const ShukeRemarkOffer *other = g_ptr_array_index (offers, k);

        if (one->kind != other->kind || !is_same_person (one, other))
          continue;
        if (g_str_equal (one->text, other->text))
          g_hash_table_add (doubtful, (gpointer) other);
        /* 穿M，衬衫要L: what holds for all else is her size. */
        else if (one->kind == SHUKE_FACT_SIZE && is_of_one_garment (one) != is_of_one_garment (other))
          g_hash_table_add (doubtful, (gpointer) (is_of_one_garment (one) ? one : other));
        else if ((shuke_fact_kind_get_info (one->kind)->flags & SHUKE_FACT_MANY) == 0 && one->kind != SHUKE_FACT_MIND)
          {
            g_hash_table_add (doubtful, (gpointer) one);
            g_hash_table_add (doubtful, (gpointer) other);
          }
      }
  for (guint i = offers->len; i-- > 0;)
    if (g_hash_table_contains (doubtful, g_ptr_array_index (offers, i)))
      g_ptr_array_remove_index (offers, i);
}

static void
drop_other_bodies (GPtrArray           *offers,
                   const ShukeCustomer *customer)
{
  for (guint i = 0; i < offers->len; i++)
    if (is_body_of_another (g_ptr_array_index (offers, i), offers, customer))
      {
        g_autoptr (ShukeRemarkOffer) wrong = shuke_remark_offer_copy (g_ptr_array_index (offers, i));

        for (guint k = offers->len; k-- > 0;)
          if (is_same_person (g_ptr_array_index (offers, k), wrong) &&
              shuke_fact_kind_get_info (((ShukeRemarkOffer *) g_ptr_array_index (offers, k))->kind)->group == SHUKE_FACT_GROUP_BODY)
            g_ptr_array_remove_index (offers, k);
        i = (guint) -1;
      }
}

static gboolean
ends_class (const char *part,
            const char *at)
{
  static const char *const ends[] = { "岁", "歲", "码", "碼", "年级", "年級", "中班", "大班", "小班", "公分", "cm", "斤" };

  return shuke_word_list_end (part, at - part, ends, G_N_ELEMENTS (ends));
}

/* 大宝125小宝122, 朵朵130乐乐110: bytes up to the second of them, 0 when there is only one. */
static gsize
find_second (const ShukeRemarkReader *self,
             const char              *part)
{
  static const char seconds[] = "老二|老三|二宝|二寶|三宝|三寶|小宝|小寶|小女儿|小女兒|小儿子|小兒子|弟弟|妹妹";

  for (const char *at = part; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean named = shuke_remark_match (at, seconds) > 0;

      for (guint i = 1; !named && i < self->customer->persons->len; i++)
        {
          const ShukePerson *person = g_ptr_array_index (self->customer->persons, i);

          named = person->role == SHUKE_ROLE_CHILD && person->name != NULL && g_utf8_strlen (person->name, -1) > 1 && g_str_has_prefix (at, person->name);
        }
      /* Only behind what was told of the first: a figure, or her class. */
      if (named && at > part && (g_ascii_isdigit (at[-1]) || ends_class (part, at)))
        return (gsize) (at - part);
    }
  return 0;
}

/* 女儿110码。喜欢宽松的，穿L: a sentence that names nobody and in which a grown-up is dressed is about her. */
static gboolean
is_of_grown_up (const ShukeRemarkReader *self,
                const char              *sentence)
{
  const char *worn = strstr (sentence, "穿");
  const char *letter;

  if (!is_somebody_else (&self->topic) || !shuke_remark_is_child (self, &self->topic) || is_half_grown (self, &self->topic))
    return FALSE;
  letter = worn != NULL ? worn + strlen ("穿") : sentence + strcspn (sentence, "SMLX");
  letter += g_ascii_isdigit (*letter) && g_ascii_toupper (letter[1]) == 'X';
  return shuke_remark_is_grown_up (sentence) || (*letter != '\0' && strchr ("SMLXsmlx", *letter) != NULL);
}

static void
read_apart (ShukeRemarkReader *self,
            const char        *part)
{
  gsize second = self->told ? find_second (self, part) : 0;
  g_autofree char *first = second > 0 ? g_strndup (part, second) : NULL;

  if (first == NULL)
    {
      read_parts (self, part);
      return;
    }
  read_parts (self, first);
  read_apart (self, part + second);
}

/* A sentence: whom it is about holds up to its end. */
static void
read_sentence (ShukeRemarkReader *self,
               char              *sentence,
               guint             *n_clauses)
{
  g_auto (GStrv) parts = g_strsplit (sentence, ",", -1);

  shuke_remark_whom_clear (&self->whom);
  self->whom.said = FALSE;
  self->unclear = self->other = FALSE;
  self->n_last = 0;
  self->moved = self->calls = FALSE;
  self->measured_on = SHUKE_DAY_NONE;
  self->refused = -1;
  if (self->told && is_of_grown_up (self, sentence))
    {
      shuke_remark_whom_clear (&self->topic);
      self->topic.said = FALSE;
    }
  for (guint i = 0; parts[i] != NULL && *n_clauses < MOST_CLAUSES; i++)
    {
      g_autofree char *part = shuke_text_clean (parts[i]);
      const char *next;
      gsize pointed;

      static const char *const siblings[] = {
        "两个小孩", "两个孩子", "两个娃", "俩娃", "俩孩子", "三个孩子", "两个宝", "兩個小孩", "兩個孩子", "姐弟", "兄妹", "姐妹俩", "姐妹倆", "兄弟俩", "兄弟倆", "龙凤胎", "龍鳳胎",
      };

      if (part == NULL)
        continue;
      (*n_clauses)++;
      self->siblings |= self->told && shuke_word_list_stand_in (part, -1, siblings, G_N_ELEMENTS (siblings));
      next = self->told && parts[i + 1] != NULL ? parts[i + 1] : "";
      next += strspn (next, " ");
      pointed = shuke_remark_match (next, "这孩子|這孩子|这小孩|這小孩");
      /* 不要粉红的，这小孩就喜欢恐龙: both are said of the child. */
      if (pointed > 0 && !self->whom.said)
        {
          g_autofree char *of_child = g_strdup_printf ("%.*s%s", (int) pointed, next, part);

          read_parts (self, of_child);
        }
      else
        read_apart (self, part);
    }
}

/* Bounded, with ordinary figures and marks; the end that was cut off is no clause. (transfer full) */
static char *
dup_bounded (const char *remark)
{
  const char *end = remark;
  g_autofree char *head = NULL;
  char *narrow;
  guint letters = 0;

  while (*end != '\0' && letters < SHUKE_REMARK_LETTERS)
    {
      end = g_utf8_next_char (end);
      letters++;
    }
  head = g_strndup (remark, (gsize) (end - remark));
  narrow = shuke_text_narrow (head);
  if (*end != '\0')
    {
      gsize length = strlen (narrow);

      while (length > 0 && strchr (",;\n", narrow[length - 1]) == NULL)
        length--;
      narrow[length] = '\0';
    }
  return narrow;
}

static GPtrArray *
read_all (const char          *remark,
          const ShukeCustomer *customer,
          ShukeDay             written,
          gboolean             told,
          ShukeRemarkLookUp    look_up,
          gpointer             data)
{
  ShukeRemarkReader self = { .customer = customer, .look_up = look_up, .look_up_data = data, .written = written, .told = told, .day = written, .measured_on = SHUKE_DAY_NONE, .refused = -1 };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_clauses = 0;

  self.offers = g_ptr_array_new_with_free_func (shuke_remark_offer_free);
  if (remark == NULL || written == SHUKE_DAY_NONE || !g_utf8_validate (remark, -1, NULL))
    return self.offers;
  self.found = g_ptr_array_new_with_free_func (shuke_remark_offer_free);
  for (guint i = 1; i < customer->persons->len; i++)
    self.has_children |= ((ShukePerson *) g_ptr_array_index (customer->persons, i))->role == SHUKE_ROLE_CHILD;
  text = dup_bounded (remark);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = skip_heading (&self, lines[i] + strspn (lines[i], " \t\r"));
      g_autoptr (GString) marked = g_string_new (line);
      g_auto (GStrv) sentences = NULL;

      if (line == NULL)
        continue;
      g_string_replace (marked, "。", ";", 0);
      if (told)
        g_string_replace (marked, "…", ",", 0);
      g_string_replace (marked, ". ", ";", 0);
      sentences = g_strsplit_set (marked->str, ";!", -1);
      for (guint k = 0; sentences[k] != NULL; k++)
        read_sentence (&self, sentences[k], &n_clauses);
    }
  shuke_remark_whom_clear (&self.whom);
  shuke_remark_whom_clear (&self.topic);
  g_ptr_array_unref (self.found);
  drop_contradictions (self.offers);
  drop_other_bodies (self.offers, customer);
  return self.offers;
}

GPtrArray *
shuke_remark_read (const char          *remark,
                   const ShukeCustomer *customer,
                   ShukeDay             written)
{
  return read_all (remark, customer, written, FALSE, NULL, NULL);
}

GPtrArray *
shuke_remark_read_told (const char          *note,
                        const ShukeCustomer *customer,
                        ShukeDay             today,
                        ShukeRemarkLookUp    look_up,
                        gpointer             data)
{
  return read_all (note, customer, today, TRUE, look_up, data);
}
