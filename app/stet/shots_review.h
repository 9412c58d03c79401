// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stet/shot_camera.h"

namespace stet {

/// The pictures of an article while it is checked.
class ReviewShots
{
public:
    explicit ReviewShots(ShotCamera &camera);

    void views();

private:
    void show(const QString &view);
    void besideTheText();
    void galley(const ArticleId &article);

    ShotCamera &m_camera;
};

} // namespace stet
