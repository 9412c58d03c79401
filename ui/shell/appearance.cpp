// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPalette>
#include <QPixmapCache>
#include <QProxyStyle>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

static void registerShellResources()
{
    Q_INIT_RESOURCE(stet_shell);
}

namespace stet {

/// Fusion, but the letters of the menus are underlined only while Alt is down. Owned by the
/// application.
class PaperStyle : public QProxyStyle
{
public:
    PaperStyle()
        : QProxyStyle(QStringLiteral("Fusion"))
    {}

    void setAltDown(bool down) { m_altDown = down; }

    int pixelMetric(PixelMetric metric,
                    const QStyleOption *option,
                    const QWidget *widget) const override
    {
        const int usual = QProxyStyle::pixelMetric(metric, option, widget);
        // Icons are as large as the words beside them.
        return metric == PM_ButtonIconSize || metric == PM_SmallIconSize ||
                       metric == PM_TabBarIconSize || metric == PM_ListViewIconSize
                   ? std::max(usual, withText(usual))
                   : usual;
    }

    int styleHint(StyleHint hint,
                  const QStyleOption *option,
                  const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        if (hint == SH_UnderlineShortcut)
            return m_altDown ? 1 : 0;
        if (hint == SH_Widget_Animation_Duration)
            return 0; // Qt 6.4 does not tell who asked the system for less motion: nothing moves
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

    QIcon standardIcon(StandardPixmap icon,
                       const QStyleOption *option,
                       const QWidget *widget) const override
    {
        // Qt's own are files, and the first of these loads the readers of all kinds of pictures:
        // at each start, since a menu bar has the first and a field of search the second.
        if (icon == SP_ToolBarHorizontalExtensionButton)
            return themedIcon(QStringLiteral("chevron-down"));
        if (icon == SP_LineEditClearButton)
            return themedIcon(QStringLiteral("close"));
        return QProxyStyle::standardIcon(icon, option, widget);
    }

private:
    bool m_altDown = false;
};

namespace {

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.paper);
    palette.setColor(QPalette::AlternateBase, t.panel);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.faint);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.red);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.accentFill);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.violet);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Midlight, t.panel);
    palette.setColor(QPalette::Mid, t.edge);
    palette.setColor(QPalette::Dark, t.dark ? QColor(0x12, 0x13, 0x15) : t.edge);
    palette.setColor(QPalette::Shadow, t.shadow);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor dimmed = t.muted;
        dimmed.setAlphaF(0.55F);
        palette.setColor(QPalette::Disabled, role, t.contrast ? t.disabled : dimmed);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.edge);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, t.accentFill);
    return palette;
}

/// What the system wants for words in windows, whatever the application has. It may say so in
/// pixels.
double systemTextPoints()
{
    const QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    // Only where it does is the font itself looked for, which takes its time.
    return font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF();
}

QHash<QString, QString> tokenNames(const Tokens &t)
{
    const auto name = [](const QColor &color) {
        return color.name();
    };
    const auto points = [](double usual) {
        return QString::number(usual * textScale()) + QStringLiteral("pt");
    };
    const int line = QFontMetrics(QApplication::font()).height();
    const auto pixels = [line](int usual) {
        constexpr int usualLine = 16;
        return QString::number(usual + std::max(0, line - usualLine)) + QStringLiteral("px");
    };
    return {{QStringLiteral("window"), name(t.window)},
            {QStringLiteral("panel"), name(t.panel)},
            {QStringLiteral("paper"), name(t.paper)},
            {QStringLiteral("raised"), name(t.raised)},
            {QStringLiteral("hover"), name(t.hover)},
            {QStringLiteral("chosen"), name(t.chosen)},
            {QStringLiteral("line"), name(t.line)},
            {QStringLiteral("edge"), name(t.edge)},
            {QStringLiteral("focus"), name(t.focus)},
            {QStringLiteral("text"), name(t.text)},
            {QStringLiteral("muted"), name(t.muted)},
            {QStringLiteral("faint"), name(t.faint)},
            {QStringLiteral("accent"), name(t.accent)},
            {QStringLiteral("accentFill"), name(t.accentFill)},
            {QStringLiteral("accentHover"), name(t.accentFill.darker(112))},
            {QStringLiteral("onAccent"), name(t.onAccent)},
            {QStringLiteral("green"), name(t.green)},
            {QStringLiteral("amber"), name(t.amber)},
            {QStringLiteral("red"), name(t.red)},
            {QStringLiteral("arrow"),
             t.dark ? QStringLiteral(":/stet/icons/arrow-on-dark.svg")
                    : QStringLiteral(":/stet/icons/arrow-on-light.svg")},
            {QStringLiteral("check"),
             t.contrast ? QStringLiteral(":/stet/icons/check-on-contrast.svg")
                        : QStringLiteral(":/stet/icons/check-on-fill.svg")},
            {QStringLiteral("disabled"), name(t.disabled)},
            // What a rule says is the least that a layout gives, however large the text is.
            {QStringLiteral("buttonLine"), pixels(18)},
            {QStringLiteral("fieldLine"), pixels(20)},
            {QStringLiteral("chipLine"), pixels(16)},
            {QStringLiteral("small"), points(8.5)},
            {QStringLiteral("status"), points(9)}};
}

// The sheet with "@name" in place of each token. Longer names hold no shorter one at their start
// that could be replaced first, since a name ends where its letters end.
QString sheetOf(const Tokens &tokens)
{
    QFile file(QStringLiteral(":/stet/shell/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    const QHash<QString, QString> names = tokenNames(tokens);
    static const QRegularExpression reference(QStringLiteral("@([A-Za-z]+)"));
    QString sheet;
    qsizetype from = 0;
    for (auto found = reference.globalMatch(source); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        sheet += QStringView(source).mid(from, match.capturedStart() - from);
        sheet += names.value(match.captured(1));
        from = match.capturedEnd();
    }
    sheet += QStringView(source).mid(from);
    return sheet;
}

} // namespace

Appearance::Appearance(QApplication &app)
    : QObject(&app)
    , m_app(app)
    , m_style(new PaperStyle)
    , m_systemPoints(systemTextPoints())
{
    registerShellResources();
    m_systemDark = systemIsDark();
    QApplication::setStyle(m_style);
    app.installEventFilter(this);
    applyText();
}

void Appearance::setTextPercent(int percent)
{
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    applyText();
}

int Appearance::textPercent() const
{
    return m_textPercent;
}

void Appearance::applyText()
{
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("Inter"),
                      QStringLiteral("Noto Sans"),
                      QStringLiteral("DejaVu Sans"),
                      QStringLiteral("sans-serif")});
    const double points = std::max(usualTextPoints, m_systemPoints);
    font.setPointSizeF(std::max(usualTextPoints, points * m_textPercent / 100));
    QApplication::setFont(font);
    apply(); // the style sheet has sizes of its own
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent changed(textScaleEvent());
        QApplication::sendEvent(widget, &changed);
    }
}

void Appearance::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

Scheme Appearance::scheme() const
{
    return m_scheme;
}

bool Appearance::isDark() const
{
    return m_dark;
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt) {
        m_style->setAltDown(event->type() == QEvent::KeyPress);
        if (QWidget *window = QApplication::activeWindow())
            window->update();
    }
    // Qt 6.4 has no signal for the system's scheme. A change of theme reaches every window as
    // ThemeChange; our own palette hides the new colours, so it is put aside to look at them.
    if (event->type() == QEvent::ThemeChange && !m_applying && watched->isWidgetType()) {
        m_applying = true;
        QApplication::setPalette(QPalette());
        const bool dark = systemIsDark();
        m_applying = false;
        m_systemDark = dark;
        const double points = systemTextPoints();
        if (points != m_systemPoints) {
            m_systemPoints = points;
            applyText();
        } else {
            apply();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::apply()
{
    m_applying = true;
    m_dark = m_scheme == Scheme::Dark || m_scheme == Scheme::Contrast ||
             (m_scheme == Scheme::System && m_systemDark);
    const Tokens &tokens = m_scheme == Scheme::Contrast ? contrastTokens()
                           : m_dark                     ? darkTokens()
                                                        : lightTokens();
    // A style sheet keeps the palettes that its widgets had before it and gives them back when it
    // is replaced: old colours over new ones. So it goes first and comes again last.
    m_app.setStyleSheet({});
    QApplication::setPalette(paletteOf(tokens));
    m_app.setStyleSheet(sheetOf(tokens));
    m_applying = false;
    Q_EMIT changed(m_dark);
}

bool Appearance::systemIsDark() const
{
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

} // namespace stet
