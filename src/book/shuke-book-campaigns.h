/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-campaign-audience.h"

G_BEGIN_DECLS

/* Newest first. (element-type ShukeCampaign) */
GPtrArray     *shuke_book_list_campaigns  (ShukeBook *self, GError **error);
ShukeCampaign *shuke_book_get_campaign    (ShukeBook *self, gint64 id, GError **error);
/* A new one (id 0) or a changed one: name, goods, rules, template, and whether it is ready; what left is never changed here.
 * Returns the action's id, 0 on error, NOT_FOUND when it is in the book no more. @id may be NULL. */
gint64         shuke_book_save_campaign   (ShukeBook *self, const ShukeCampaign *campaign, gint64 *id, GError **error);
/* CONFLICT once a message left, since who was written to has to stay known, and when it is gone already. */
gint64         shuke_book_delete_campaign (ShukeBook *self, gint64 id, GError **error);

/* Everyone's facts: for the job thread on a job's book, or on the command line; on 100,000 customers it takes seconds. @progress
 * may be NULL and is called in the caller's thread. */
typedef void (*ShukeCampaignProgress) (guint done, guint total, gpointer data);
ShukeAudienceFacts *shuke_book_read_audience_facts (ShukeBook *self, ShukeCampaignProgress progress, gpointer data,
                                                    GCancellable *cancellable, GError **error);
/* The numbers that have this campaign's message, and how. (transfer full) (element-type utf8 ShukeHanded) */
GHashTable    *shuke_book_list_handed     (ShukeBook *self, gint64 campaign, GError **error);

/* One message on its way out. */
typedef struct {
  gint64    customer;
  char     *name;      /* (nullable) for whoever reads the table */
  char     *e164;
  char     *text;
  ShukeLeft refused;   /* why it may not leave; NOT = it may, or did */
} ShukeLeaving;

ShukeLeaving *shuke_leaving_new  (gint64 customer, const char *e164, const char *text);
void          shuke_leaving_free (ShukeLeaving *self);

/* Asks the book as it is now and sets @leaving->refused. TRUE when it may leave. Whatever shows a message so that it can be taken
 * elsewhere, or writes it to a file, has to ask, each time. */
gboolean shuke_book_may_leave (ShukeBook *self, gint64 campaign, ShukeLeaving *leaving, GError **error);

/* What left in the campaign's tables, word for word, for a table that was lost or refused. Each is asked for as it stands now, but not
 * whether she has it already. Nothing is noted: it is, since it left. (transfer full) (element-type ShukeLeaving) */
GPtrArray *shuke_book_list_exported (ShukeBook *self, gint64 campaign, GError **error);

/* Gives the messages away; FALSE with @error takes everything back. @leavings are those that may leave. */
typedef gboolean (*ShukeDeliver) (const GPtrArray *leavings, gpointer data, GError **error);
/* Asks for each of @leavings (element-type ShukeLeaving) again, writes down those that may leave, hands them to @deliver (may be NULL)
 * and only then commits. @way: "copied", "exported". Returns the action's id; 0 without @error when none may leave.
 * With @deliver the messages leave in one go and Undo passes it by, since they may be on their way: who has them all back calls
 * shuke_book_undo() on the action. */
gint64   shuke_book_hand_over (ShukeBook *self, gint64 campaign, GPtrArray *leavings, const char *way,
                               ShukeDeliver deliver, gpointer data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeLeaving, shuke_leaving_free)

G_END_DECLS
