/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* One thing on the timeline: a note, call, message, complaint, gift, promise … The kind is a word of
 * the table in shuke-entry.c, or the owner's own. */
typedef struct {
  gint64   id;
  gint64   customer;   /* 0 = unsorted, in the inbox */
  gint64   person;     /* 0 = about the customer herself */
  char    *kind;       /* "note", "call", "message", "complaint", "gift", "wish", "care" … */
  ShukeDay day;
  int      minute;     /* -1 = not known */
  char    *text;
  char    *outcome;    /* "happy", "unhappy", "not-reached" …; of a campaign's message how it left: "copied", "exported" */
  char    *state;      /* "open", "done"; NULL when it has none; of a campaign's message its answer: "warm", "cold", "none" */
  ShukeDay due_day;
  char    *staff;
  gint64   campaign;   /* of a message that left by one; id is then the message's, and customer who was written to */
} ShukeEntry;

ShukeEntry *shuke_entry_new  (void);
void        shuke_entry_free (ShukeEntry *self);

/* Something to be done by a day: computed ones (birthdays) have a key, typed ones an id. */
typedef enum {
  SHUKE_TODO_BIRTHDAY,
  SHUKE_TODO_PROMISE,       /* the shop owes something */
  SHUKE_TODO_PICK_UP,       /* the customer comes to fetch what the shop has to have ready */
  SHUKE_TODO_APPOINTMENT,   /* the customer comes for anything else */
  SHUKE_TODO_DATE,          /* a day that matters */
  SHUKE_TODO_CALLBACK,
  SHUKE_TODO_FOLLOW_UP,
  SHUKE_TODO_QUIET,
  SHUKE_TODO_COMPLAINT,
} ShukeTodoKind;
#define SHUKE_N_TODO_KINDS (SHUKE_TODO_COMPLAINT + 1)

typedef enum {
  SHUKE_TODO_OPEN,
  SHUKE_TODO_DONE,
  SHUKE_TODO_CLOSED,        /* let go: too late, not wanted */
} ShukeTodoState;

typedef struct {
  gint64         id;         /* 0 = computed and not touched yet */
  char          *key;        /* "birthday:PERSON:DAY"; NULL for typed ones */
  gint64         customer;   /* 0 = a note that has no customer yet */
  gint64         person;
  gint64         entry;      /* the note it comes from; 0 = none */
  ShukeTodoKind  kind;
  char          *text;       /* in the owner's words; NULL for computed ones */
  ShukeDay       from_day;   /* start of a range; NONE = due_day alone */
  ShukeDay       due_day;    /* NONE = owed, no day was said */
  ShukeDay       show_day;   /* put off to that day; NONE = not put off */
  ShukeTodoState state;
  ShukeDay       done_day;
  char          *outcome;
  char          *outcome_note;
  char          *contact_hours;   /* when she wants to be called, as on her file; read only */
} ShukeTodo;

ShukeTodo  *shuke_todo_new  (void);
ShukeTodo  *shuke_todo_copy (const ShukeTodo *self);
void        shuke_todo_free (ShukeTodo *self);
const char *shuke_todo_kind_to_text   (ShukeTodoKind kind);
gboolean    shuke_todo_kind_from_text (const char *text, ShukeTodoKind *kind);

/* May we write to her? The newest event of a purpose holds; none = not known. */
typedef enum {
  SHUKE_CONSENT_UNKNOWN,
  SHUKE_CONSENT_YES,
  SHUKE_CONSENT_NO,
} ShukeConsentState;

typedef struct {
  ShukeConsentState state;
  ShukeDay          day;      /* NONE when unknown */
  char             *source;
} ShukeConsent;

ShukeConsent *shuke_consent_new  (void);
void          shuke_consent_free (ShukeConsent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeEntry, shuke_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeTodo, shuke_todo_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeConsent, shuke_consent_free)

G_END_DECLS
