// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stet/shot_camera.h"
#include "core/model/source.h"

namespace stet {

/// Takes the pictures of the library of the desk that is open. Made for one round.
class SourceShots
{
public:
    explicit SourceShots(ShotCamera &camera);

    /// With a source that says something else than it said, which is staged for it.
    void views();
    /// The list and the page of a source as `view` and their names: of a desk that has nothing, or
    /// one in which every name is as long as can be.
    void edgeViews(const QString &view);

private:
    [[nodiscard]] bool stageChange(const Source &source);
    void reportView();
    void exportViews();
    void pageViews();
    void waitForKeptPage();
    void show(const QString &view);

    ShotCamera &m_camera;
};

} // namespace stet
