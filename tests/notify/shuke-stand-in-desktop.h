/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A desktop that records what it is asked to show, on a connection of its own. */
typedef struct _ShukeStandInDesktop ShukeStandInDesktop;

typedef struct {
  guint32  id;
  char    *app_name;
  char    *icon;
  char    *title;
  char    *body;
  char   **actions;    /* name, label, … */
  char    *desktop_entry;
  gboolean closed;     /* by the program */
} ShukeStandInNotice;

/* @capabilities ends with NULL. */
ShukeStandInDesktop *shuke_stand_in_desktop_new   (const char *bus_address, const char *const *capabilities);
void                 shuke_stand_in_desktop_free  (ShukeStandInDesktop *self);
/* (element-type ShukeStandInNotice), oldest first; borrowed. */
GPtrArray           *shuke_stand_in_desktop_get   (ShukeStandInDesktop *self);
/* Runs the main context until @n notices have come in all. */
void                 shuke_stand_in_desktop_wait  (ShukeStandInDesktop *self, guint n);
/* The next notice is recorded, and who sent it waits for the answer until it is let go. */
void                 shuke_stand_in_desktop_hold  (ShukeStandInDesktop *self);
void                 shuke_stand_in_desktop_release (ShukeStandInDesktop *self);
void                 shuke_stand_in_desktop_press (ShukeStandInDesktop *self, guint index, const char *action);
void                 shuke_stand_in_desktop_dismiss (ShukeStandInDesktop *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeStandInDesktop, shuke_stand_in_desktop_free)

G_END_DECLS
