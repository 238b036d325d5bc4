/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-photo.h"

G_BEGIN_DECLS

/* Pictures of the sample shop, drawn by these few rules: nobody's photograph comes with the program. Both within the limits of their kind. */
ShukePicture *shuke_sample_picture_face  (void);   /* a portrait */
ShukePicture *shuke_sample_picture_dress (void);   /* beside a note */

G_END_DECLS
