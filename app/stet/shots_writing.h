// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stet/shot_camera.h"

class QListView;

namespace stet {

/// Takes the pictures of what an open article can show besides its text: the panels, finding, the
/// cards that come up at the caret, earlier versions. Made for one round.
class WritingShots
{
public:
    explicit WritingShots(ShotCamera &camera);

    /// Of the article that is open.
    void views();
    /// Each panel, as `view` and its name.
    void panelViews(const QString &view);
    void versionsView(const QString &view);

private:
    /// Opens the history and gives its list of that name, once that has rows; null where not.
    [[nodiscard]] QListView *openHistory(const char *list);
    void findViews();
    void cardViews();
    void pastedLinkView();
    /// What a command brings up at the caret; goes away afterwards.
    void cardOf(const QString &command, const QString &view);

    ShotCamera &m_camera;
};

} // namespace stet
