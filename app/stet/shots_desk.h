// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stet/shot_camera.h"

namespace stet {

class PalettePopup;

/// Takes the pictures of the desk that is open and of its settings. Made for one round.
class DeskShots
{
public:
    explicit DeskShots(ShotCamera &camera);

    void deskViews();
    void settingsViews();

private:
    void paletteViews();
    void queueViews();
    void choiceViews();
    void noticeViews();
    void sidePage();
    static void type(PalettePopup &palette, const QString &text);

    ShotCamera &m_camera;
};

} // namespace stet
