// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

#include <vector>

namespace stet {

/// How the text looks while it is written, as its user likes it. A value.
struct EditorLook
{
    QString family = QStringLiteral("JetBrains Mono");
    int zoom = 100;   ///< per cent, 50 to 300
    int columns = 84; ///< letters in a line; 0: as many as there is room for

    bool operator==(const EditorLook &) const = default;

    /// From the user's settings; what is missing or out of range there is as above.
    [[nodiscard]] static EditorLook saved();
    void save() const;

    [[nodiscard]] QFont bodyFont() const;
    /// `points` of the program's own font, enlarged alike.
    [[nodiscard]] double scaled(double points) const;
    /// The left edge of the text in a pane of this width, in pixels.
    [[nodiscard]] int sideMargin(int width) const;
};

/// The steps of `zoom`, from the smallest.
[[nodiscard]] std::vector<int> zoomSteps();

/// `zoom` made larger or smaller by `steps`, within its range.
[[nodiscard]] int zoomedBy(int zoom, int steps);

} // namespace stet
