/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Campaigns, and the one door through which a message leaves: consent is asked for there, from the book as it is at that moment, whatever
 * a screen showed before. Nothing here says "sent": a message was copied or exported. */

#include "shuke-book-campaigns.h"

#include "shuke-book-contact.h"
#include "shuke-book-private.h"
#include "shuke-error.h"

enum {
  LIST_CAMPAIGNS,
  GET_CAMPAIGN,
  INSERT_CAMPAIGN,
  UPDATE_CAMPAIGN,
  DELETE_CAMPAIGN,
  LIST_HANDED,
  LIST_EXPORTED,
  MAY_LEAVE,
  INSERT_MESSAGE,
  MARK_HANDED_OVER,
};

#define CAMPAIGN_COLUMNS \
  "c.id, c.name, c.state, c.goods, c.audience, c.template, c.created_day, c.handed_over_day," \
  " (SELECT count(*) FROM message m WHERE m.campaign = c.id)," \
  " (SELECT count(*) FROM message m WHERE m.campaign = c.id AND m.way = 'exported') FROM campaign c "
/* The newest event holds, whatever the channel: one "no" is a no. */
#define CONSENT_OF(customer) \
  "(SELECT state FROM consent WHERE customer = " customer " AND purpose = 'marketing' ORDER BY day DESC, id DESC LIMIT 1)"

static const char *const sql[] = {
  [LIST_CAMPAIGNS] = "SELECT " CAMPAIGN_COLUMNS "ORDER BY c.created_day DESC, c.id DESC",
  [GET_CAMPAIGN] = "SELECT " CAMPAIGN_COLUMNS "WHERE c.id = :id",
  [INSERT_CAMPAIGN] =
    "INSERT INTO campaign (name, state, goods, audience, template, created_day)"
    " VALUES (:name, :state, :goods, :audience, :template, :today)",
  [UPDATE_CAMPAIGN] =
    "UPDATE campaign SET name = :name, goods = :goods, audience = :audience, template = :template,"
    " state = CASE WHEN state IN ('draft', 'ready') THEN :state ELSE state END WHERE id = :id",
  /* With it would go who was written to. */
  [DELETE_CAMPAIGN] = "DELETE FROM campaign WHERE id = :id AND NOT EXISTS (SELECT 1 FROM message WHERE campaign = :id)",
  [LIST_HANDED] = "SELECT e164, way = 'exported', day, id, answer FROM message WHERE campaign = :campaign",
  [LIST_EXPORTED] =
    "SELECT m.customer, c.name, m.e164, m.text FROM message m JOIN customer c ON c.id = m.customer"
    " WHERE m.campaign = :campaign AND m.way = 'exported' ORDER BY m.id",
  /* A number is refused as long as anyone who has it says no, even from the bin, and even where it is kept in the file of her firm. */
  [MAY_LEAVE] =
    "SELECT c.deleted_at IS NOT NULL, " CONSENT_OF ("c.id") ","
    " EXISTS (SELECT 1 FROM phone p WHERE p.e164 = :e164 AND p.customer <> c.id AND " CONSENT_OF ("p.customer") " = 'no')"
    "  OR EXISTS (SELECT 1 FROM phone p CROSS JOIN person q ON q.id = p.person"
    "   WHERE p.e164 = :e164 AND q.customer <> c.id AND " CONSENT_OF ("q.customer") " = 'no'),"
    " EXISTS (SELECT 1 FROM phone p WHERE p.customer = c.id AND p.e164 = :e164 AND p.kind = :mobile),"
    " EXISTS (SELECT 1 FROM todo t WHERE t.customer = c.id AND t.kind = 'complaint' AND t.state = 'open')"
    "  OR EXISTS (SELECT 1 FROM entry e WHERE e.customer = c.id AND e.kind = 'complaint' AND e.state = 'open'),"
    " EXISTS (SELECT 1 FROM message m WHERE m.campaign = :campaign AND m.e164 = :e164),"
    " EXISTS (SELECT 1 FROM message m WHERE m.e164 = :e164 AND m.text = :text),"
    " c.contact_channel, c.contact_every,"
    " max (coalesce((SELECT max(day) FROM message WHERE customer = :customer AND campaign <> :campaign), -1),"
    "  coalesce((SELECT max(day) FROM message WHERE e164 = :e164 AND campaign <> :campaign), -1),"
    "  coalesce((SELECT max(day) FROM entry WHERE customer = :customer AND day <= :today AND " SHUKE_BOOK_HEARD "), -1))"
    " FROM customer c WHERE c.id = :customer",
  [INSERT_MESSAGE] =
    "INSERT INTO message (campaign, customer, e164, text, parts, way, at, day)"
    " VALUES (:campaign, :customer, :e164, :text, :parts, :way, :at, :day)",
  [MARK_HANDED_OVER] =
    "UPDATE campaign SET state = 'handed_over', handed_over_day = coalesce(handed_over_day, :today)"
    " WHERE id = :id AND state IN ('draft', 'ready')",
};

static ShukeCampaign *
read_campaign (ShukeStatement *row)
{
  ShukeCampaign *campaign = shuke_campaign_new ();

  campaign->id = shuke_statement_get_int (row, 0);
  g_free (campaign->name);
  campaign->name = shuke_statement_dup_text (row, 1);
  campaign->state = shuke_campaign_state_from_text (shuke_statement_get_text (row, 2));
  shuke_goods_free (campaign->goods);
  campaign->goods = shuke_goods_from_json (shuke_statement_get_text (row, 3));
  shuke_audience_rules_free (campaign->rules);
  campaign->rules = shuke_audience_rules_from_json (shuke_statement_get_text (row, 4));
  g_free (campaign->template_text);
  campaign->template_text = shuke_statement_dup_text (row, 5);
  campaign->created_day = shuke_statement_get_day (row, 6);
  campaign->handed_over_day = shuke_statement_get_day (row, 7);
  campaign->handed_over = (int) shuke_statement_get_int (row, 8);
  campaign->in_tables = (int) shuke_statement_get_int (row, 9);
  return campaign;
}

GPtrArray *
shuke_book_list_campaigns (ShukeBook  *self,
                           GError    **error)
{
  g_autoptr (GPtrArray) campaigns = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_campaign_free);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_CAMPAIGNS], error);
  GError *problem = NULL;

  if (statement == NULL)
    return NULL;
  while (shuke_statement_next (statement, &problem))
    g_ptr_array_add (campaigns, read_campaign (statement));
  if (problem == NULL)
    return g_steal_pointer (&campaigns);
  g_propagate_error (error, problem);
  return NULL;
}

ShukeCampaign *
shuke_book_get_campaign (ShukeBook  *self,
                         gint64      id,
                         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[GET_CAMPAIGN], error);
  GError *problem = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":id", id);
  if (shuke_statement_next (statement, &problem))
    return read_campaign (statement);
  if (problem != NULL)
    g_propagate_error (error, problem);
  else
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such campaign");
  return NULL;
}

static gboolean
write_campaign (ShukeBook            *self,
                const ShukeCampaign  *campaign,
                gint64               *id,
                GError              **error)
{
  g_autoptr (ShukeStatement) statement =
    shuke_book_prepare (self, sql[campaign->id == 0 ? INSERT_CAMPAIGN : UPDATE_CAMPAIGN], error);
  g_autofree char *goods = shuke_goods_to_json (campaign->goods);
  g_autofree char *audience = shuke_audience_rules_to_json (campaign->rules);
  gboolean ready = campaign->state == SHUKE_CAMPAIGN_READY;

  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":name", campaign->name);
  shuke_statement_text (statement, ":state", shuke_campaign_state_to_text (ready ? SHUKE_CAMPAIGN_READY : SHUKE_CAMPAIGN_DRAFT));
  shuke_statement_text (statement, ":goods", goods);
  shuke_statement_text (statement, ":audience", audience);
  shuke_statement_text (statement, ":template", campaign->template_text);
  if (campaign->id == 0)
    shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  else
    shuke_statement_int (statement, ":id", campaign->id);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  if (campaign->id != 0 && shuke_connection_changes (shuke_book_get_connection (self)) == 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such campaign");
      return FALSE;
    }
  *id = campaign->id != 0 ? campaign->id : shuke_connection_last_id (shuke_book_get_connection (self));
  return TRUE;
}

gint64
shuke_book_save_campaign (ShukeBook            *self,
                          const ShukeCampaign  *campaign,
                          gint64               *id,
                          GError              **error)
{
  gint64 action, written = 0;

  g_return_val_if_fail (campaign != NULL, 0);

  action = shuke_book_begin_action (self, "campaign-save", 0, error);
  if (action == 0)
    return 0;
  action = shuke_book_finish_action (self, write_campaign (self, campaign, &written, error), SHUKE_BOOK_SUBJECT_CAMPAIGN, 0, error);
  if (action != 0 && id != NULL)
    *id = written;
  return action;
}

static gboolean
delete_campaign (ShukeBook  *self,
                 gint64      id,
                 GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[DELETE_CAMPAIGN], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  if (shuke_connection_changes (shuke_book_get_connection (self)) == 1)
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "messages of this campaign have left, or it is gone");
  return FALSE;
}

gint64
shuke_book_delete_campaign (ShukeBook  *self,
                            gint64      id,
                            GError    **error)
{
  if (shuke_book_begin_action (self, "campaign-delete", 0, error) == 0)
    return 0;
  return shuke_book_finish_action (self, delete_campaign (self, id, error), SHUKE_BOOK_SUBJECT_CAMPAIGN, 0, error);
}

GHashTable *
shuke_book_list_handed (ShukeBook  *self,
                        gint64      campaign,
                        GError    **error)
{
  g_autoptr (GHashTable) handed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_HANDED], error);
  GError *problem = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":campaign", campaign);
  while (shuke_statement_next (statement, &problem))
    {
      ShukeHanded *how = g_new (ShukeHanded, 1);

      how->way = shuke_statement_get_int (statement, 1) ? SHUKE_HANDED_IN_TABLE : SHUKE_HANDED_COPIED;
      how->day = shuke_statement_get_day (statement, 2);
      how->message = shuke_statement_get_int (statement, 3);
      how->answer = shuke_answer_from_text (shuke_statement_get_text (statement, 4));
      g_hash_table_insert (handed, shuke_statement_dup_text (statement, 0), how);
    }
  if (problem == NULL)
    return g_steal_pointer (&handed);
  g_propagate_error (error, problem);
  return NULL;
}

/* Leaving */

ShukeLeaving *
shuke_leaving_new (gint64      customer,
                   const char *e164,
                   const char *text)
{
  ShukeLeaving *self = g_new0 (ShukeLeaving, 1);

  self->customer = customer;
  self->e164 = g_strdup (e164);
  self->text = g_strdup (text);
  return self;
}

void
shuke_leaving_free (ShukeLeaving *self)
{
  g_free (self->name);
  g_free (self->e164);
  g_free (self->text);
  g_free (self);
}

/* What she said about being written to at all, and how often. A table goes to an operator of text messages. */
static ShukeLeft
judge_wish (ShukeBook      *self,
            ShukeStatement *row,
            gint64          customer,
            gboolean        again,
            gboolean        table,
            ShukeDay        today,
            GError        **error)
{
  ShukeDay wrong = SHUKE_DAY_NONE;
  guint unwanted = SHUKE_WAYS_ALL & ~shuke_contact_ways_of (shuke_statement_get_text (row, 7));
  ShukeDay last = (ShukeDay) shuke_statement_get_int (row, 9);
  guint by_hand;

  if (!shuke_contact_may_write (unwanted, &by_hand) || (table && by_hand != 0))
    return SHUKE_LEFT_WAY;
  /* As long as it is not known whose number it is, nothing goes to it. */
  if (by_hand == 0 && (!shuke_book_get_wrong_number (self, customer, &wrong, error) || wrong != SHUKE_DAY_NONE))
    return SHUKE_LEFT_WRONG_NUMBER;
  if (!again && last >= 0 && shuke_contact_days_to_wait ((int) shuke_statement_get_int (row, 8), last, today) > 0)
    return SHUKE_LEFT_RHYTHM;
  return SHUKE_LEFT_NOT;
}

/* @again: what left once may leave another time, as far as its having left goes. */
static ShukeLeft
judge (ShukeBook      *self,
       ShukeStatement *row,
       gint64          customer,
       gboolean        again,
       gboolean        table,
       ShukeDay        today,
       GError        **error)
{
  const char *consent = shuke_statement_get_text (row, 1);
  ShukeLeft wish;

  if (shuke_statement_get_int (row, 0))
    return SHUKE_LEFT_BIN;
  if (g_strcmp0 (consent, "no") == 0 || shuke_statement_get_int (row, 2))
    return SHUKE_LEFT_REFUSED;
  if (g_strcmp0 (consent, "yes") != 0)
    return SHUKE_LEFT_NO_CONSENT;
  if (!shuke_statement_get_int (row, 3))
    return SHUKE_LEFT_NO_MOBILE;
  if (!again && shuke_statement_get_int (row, 5))
    return SHUKE_LEFT_HAS_IT;
  if (shuke_statement_get_int (row, 4))
    return SHUKE_LEFT_COMPLAINT;
  wish = judge_wish (self, row, customer, again, table, today, error);
  if (wish != SHUKE_LEFT_NOT)
    return wish;
  return !again && shuke_statement_get_int (row, 6) ? SHUKE_LEFT_SAME_TEXT : SHUKE_LEFT_NOT;
}

static gboolean
ask (ShukeBook     *self,
     gint64         campaign,
     ShukeLeaving  *leaving,
     gboolean       again,
     gboolean       table,
     GError       **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  GError *problem = NULL;

  /* Until the book has said yes it is no. */
  leaving->refused = SHUKE_LEFT_BIN;
  if (shuke_book_is_sample (self))
    {
      leaving->refused = SHUKE_LEFT_SAMPLE;
      return FALSE;
    }
  statement = shuke_book_prepare (self, sql[MAY_LEAVE], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":campaign", campaign);
  shuke_statement_int (statement, ":customer", leaving->customer);
  shuke_statement_text (statement, ":e164", leaving->e164);
  shuke_statement_text (statement, ":text", leaving->text);
  shuke_statement_int (statement, ":mobile", SHUKE_PHONE_MOBILE);
  shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  if (shuke_statement_next (statement, &problem))
    leaving->refused = judge (self, statement, leaving->customer, again, table, shuke_book_get_today (self), &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      leaving->refused = SHUKE_LEFT_BIN;
    }
  return leaving->refused == SHUKE_LEFT_NOT;
}

gboolean
shuke_book_may_leave (ShukeBook     *self,
                      gint64         campaign,
                      ShukeLeaving  *leaving,
                      GError       **error)
{
  return ask (self, campaign, leaving, FALSE, FALSE, error);
}

GPtrArray *
shuke_book_list_exported (ShukeBook  *self,
                          gint64      campaign,
                          GError    **error)
{
  g_autoptr (GPtrArray) leavings = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_leaving_free);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_EXPORTED], error);
  GError *problem = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":campaign", campaign);
  while (problem == NULL && shuke_statement_next (statement, &problem))
    {
      ShukeLeaving *leaving = shuke_leaving_new (shuke_statement_get_int (statement, 0), shuke_statement_get_text (statement, 2),
                                                 shuke_statement_get_text (statement, 3));

      leaving->name = shuke_statement_dup_text (statement, 1);
      g_ptr_array_add (leavings, leaving);
      ask (self, campaign, leaving, TRUE, TRUE, &problem);
    }
  if (problem == NULL)
    return g_steal_pointer (&leavings);
  g_propagate_error (error, problem);
  return NULL;
}

static gboolean
write_message (ShukeBook           *self,
               gint64               campaign,
               const ShukeLeaving  *leaving,
               const char          *way,
               GError             **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[INSERT_MESSAGE], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":campaign", campaign);
  shuke_statement_int (statement, ":customer", leaving->customer);
  shuke_statement_text (statement, ":e164", leaving->e164);
  shuke_statement_text (statement, ":text", leaving->text);
  shuke_statement_int (statement, ":parts", shuke_sms_count (leaving->text, shuke_book_get_region (self)).parts);
  shuke_statement_text (statement, ":way", way);
  shuke_statement_int (statement, ":at", shuke_clock_unix (shuke_book_get_clock (self)));
  shuke_statement_day (statement, ":day", shuke_book_get_today (self));
  return shuke_statement_run (statement, error);
}

static gboolean
mark_handed_over (ShukeBook  *self,
                  gint64      campaign,
                  GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[MARK_HANDED_OVER], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", campaign);
  shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  return shuke_statement_run (statement, error);
}

/* Inside the action: asks, writes down, delivers. FALSE without @error when none may leave. */
static gboolean
let_leave (ShukeBook     *self,
           gint64         campaign,
           GPtrArray     *leavings,
           const char    *way,
           ShukeDeliver   deliver,
           gpointer       data,
           GError       **error)
{
  g_autoptr (GPtrArray) allowed = g_ptr_array_new ();
  g_autoptr (GError) problem = NULL;

  for (guint i = 0; i < leavings->len; i++)
    {
      ShukeLeaving *leaving = g_ptr_array_index (leavings, i);

      /* Written before the next is asked for, so that a number met twice in @leavings is refused the second time. */
      if (ask (self, campaign, leaving, FALSE, g_str_equal (way, "exported"), &problem))
        {
          if (!write_message (self, campaign, leaving, way, error))
            return FALSE;
          g_ptr_array_add (allowed, leaving);
        }
      if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
    }
  return allowed->len > 0 && mark_handed_over (self, campaign, error) && (deliver == NULL || deliver (allowed, data, error));
}

gint64
shuke_book_hand_over (ShukeBook     *self,
                      gint64         campaign,
                      GPtrArray     *leavings,
                      const char    *way,
                      ShukeDeliver   deliver,
                      gpointer       data,
                      GError       **error)
{
  gboolean done;

  g_return_val_if_fail (leavings != NULL && way != NULL, 0);

  /* Nothing of the sample shop ever gets as far as a transaction. */
  if (shuke_book_is_sample (self))
    {
      for (guint i = 0; i < leavings->len; i++)
        ((ShukeLeaving *) g_ptr_array_index (leavings, i))->refused = SHUKE_LEFT_SAMPLE;
      return 0;
    }
  if (shuke_book_begin_action (self, "campaign-hand-over",
                               leavings->len == 1 ? ((ShukeLeaving *) g_ptr_array_index (leavings, 0))->customer : 0, error) == 0)
    return 0;
  /* What stands in a file may be on its way: only whoever has the file back may take that back. */
  if (deliver != NULL)
    shuke_book_mark_unasked (self);
  done = let_leave (self, campaign, leavings, way, deliver, data, error);
  return shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CAMPAIGN, 0, error);
}
