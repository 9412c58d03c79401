// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stet/shot_camera.h"
#include "core/model/article.h"

#include <QString>

namespace stet {

/// The pictures of publishing: one article that is open, and the site. Made for one round; what
/// they write goes below `folder`, which is there.
class PublishShots
{
public:
    PublishShots(ShotCamera &camera, const QString &folder);

    void views();
    /// The questions before publishing, of an article that has nothing or too much, and of its
    /// desk's site.
    void edgeViews(const QString &view, const ArticleId &article);

private:
    [[nodiscard]] bool askToPublish(const ArticleId &article);
    void articleViews(const Article &article);
    void siteViews();
    void evidenceViews();

    ShotCamera &m_camera;
    QString m_folder;
};

} // namespace stet
