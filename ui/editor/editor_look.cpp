// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_look.h"

#include "ui/widgets/text_scale.h"

#include <QFontMetrics>
#include <QSettings>

#include <algorithm>
#include <array>

namespace stet {

namespace {

const QString familyKey = QStringLiteral("editor/font");
const QString zoomKey = QStringLiteral("editor/zoom");
const QString columnsKey = QStringLiteral("editor/columns");

constexpr double bodyPoints = 10;
constexpr int smallestMargin = 26;
constexpr int fewestColumns = 30;
constexpr int mostColumns = 400;
constexpr std::array zooms{50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};

} // namespace

EditorLook EditorLook::saved()
{
    const QSettings settings;
    EditorLook look;
    const QString family = settings.value(familyKey).toString();
    if (!family.isEmpty())
        look.family = family;
    look.zoom = std::clamp(settings.value(zoomKey, look.zoom).toInt(), zooms.front(), zooms.back());
    const int columns = settings.value(columnsKey, look.columns).toInt();
    if (columns == 0 || (columns >= fewestColumns && columns <= mostColumns))
        look.columns = columns;
    return look;
}

void EditorLook::save() const
{
    QSettings settings;
    settings.setValue(familyKey, family);
    settings.setValue(zoomKey, zoom);
    settings.setValue(columnsKey, columns);
}

QFont EditorLook::bodyFont() const
{
    QFont font(family);
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(scaled(bodyPoints));
    return font;
}

double EditorLook::scaled(double points) const
{
    return points * zoom / 100 * std::max(1.0, textScale());
}

int EditorLook::sideMargin(int width) const
{
    if (columns == 0)
        return smallestMargin;
    const int text = QFontMetrics(bodyFont()).averageCharWidth() * columns;
    return std::max(smallestMargin, (width - text) / 2);
}

std::vector<int> zoomSteps()
{
    return {zooms.begin(), zooms.end()};
}

int zoomedBy(int zoom, int steps)
{
    const auto here = std::lower_bound(zooms.begin(), zooms.end(), zoom);
    const auto last = std::ptrdiff_t(zooms.size()) - 1;
    // Between two of them both lie one step away.
    std::ptrdiff_t at = here - zooms.begin();
    if (here != zooms.end() && *here != zoom && steps > 0)
        --at;
    return zooms.at(size_t(std::clamp<std::ptrdiff_t>(at + steps, 0, last)));
}

} // namespace stet
