// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stet/shot_camera.h"
#include "core/desk/desk_session.h"

#include <QTemporaryDir>

#include <memory>

namespace stet {

/// Takes the pictures of a desk that has nothing, and of one in which every name and title is as
/// long as can be. Both are made for it and closed again. Made for one round.
class EdgeShots
{
public:
    explicit EdgeShots(ShotCamera &camera);

    void emptyViews();
    void longViews();

private:
    [[nodiscard]] bool openNew(const QString &name, const DeskSettings &settings);
    void leave();
    [[nodiscard]] Result<Article> fillLong();
    void longDeskViews();
    void longArticleViews(const Article &article);
    void settingsViews(const QString &view);
    void checkedViews(const QString &view, const ArticleId &article);

    ShotCamera &m_camera;
    QTemporaryDir m_folder;
};

} // namespace stet
