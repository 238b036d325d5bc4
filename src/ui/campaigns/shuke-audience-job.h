/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-campaigns.h"

G_BEGIN_DECLS

/* Reads everyone's facts in a thread of its own. One is at work at a time: a new one takes the place of the one before. */
typedef struct _ShukeAudienceJob ShukeAudienceJob;

/* @facts (transfer full), or NULL with @error. Not called any more once the job was stopped or freed. */
typedef void (*ShukeAudienceJobDone)     (ShukeAudienceFacts *facts, const GError *error, gpointer data);
/* Every quarter of a second while it works, 0 … 1. */
typedef void (*ShukeAudienceJobProgress) (double fraction, gpointer data);

ShukeAudienceJob *shuke_audience_job_new   (ShukeBook *book, ShukeAudienceJobDone done, ShukeAudienceJobProgress progress,
                                            gpointer data);
void              shuke_audience_job_free  (ShukeAudienceJob *self);
void              shuke_audience_job_start (ShukeAudienceJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeAudienceJob, shuke_audience_job_free)

G_END_DECLS
