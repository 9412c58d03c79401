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
    /// Of an article that has nothing, or too much, to check.
    void edgeView(const QString &view, const ArticleId &article);

private:
    void show(const QString &view);
    void besideTheText();
    void galley(const ArticleId &article);

    ShotCamera &m_camera;
};

} // namespace stet
