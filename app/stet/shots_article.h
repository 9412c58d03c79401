// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stet/shot_camera.h"
#include "core/model/article.h"

namespace stet {

/// Takes the pictures of an article of the desk that is open: in the editor, with words that wait
/// for it, and as the published page. Made for one round.
class ArticleShots
{
public:
    explicit ArticleShots(ShotCamera &camera);

    void workspaceViews();
    /// What an ended session left, and words that were changed twice. After `workspaceViews`.
    void wordsThatWait();
    void publishedPage();

private:
    void comment(ArticleId article, const QString &body, const QString &words, const QString &text);
    void commentViews(const Article &article);
    void citeViews();
    void newArticleView();

    ShotCamera &m_camera;
    QString m_slug;
    QString m_kind;
};

} // namespace stet
