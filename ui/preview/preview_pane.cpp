// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_pane.h"

#include "ui/widgets/kept_setting.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

/// A button that shows what is chosen and opens the choices.
QToolButton *choiceButton(const QString &label, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    // All of them stand in one row, however narrow the pane and however large the text.
    fitToText(*button, [button] {
        constexpr double largest = 13;
        QFont small = QApplication::font();
        small.setPointSizeF(std::min(small.pointSizeF() * 0.92, largest));
        button->setFont(small);
    });
    button->setAccessibleName(label);
    button->setToolTip(label);
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    group->setExclusive(true);
    button->setMenu(menu);
    return button;
}

QString choiceText(const QString &text)
{
    return text + QStringLiteral(" ▾");
}

QString zoomKey()
{
    return QStringLiteral("preview/zoom");
}

QString widthKey()
{
    return QStringLiteral("preview/width");
}

QString coloursKey()
{
    return QStringLiteral("preview/colours");
}

QString percent(int zoom)
{
    return PreviewPane::tr("%1 %").arg(zoom);
}

QAction *addChoice(QToolButton *button, const QString &text)
{
    QAction *action = button->menu()->addAction(text);
    action->setCheckable(true);
    button->menu()->findChild<QActionGroup *>()->addAction(action);
    return action;
}

/// Checks the choice that stands for `data`; its words.
QString choose(const QToolButton &button, int data)
{
    QString words;
    for (QAction *action : button.menu()->actions()) {
        action->setChecked(action->data().toInt() == data);
        if (action->isChecked())
            words = action->text();
    }
    return words;
}

/// In the user's settings.
QString widthName(PreviewWidth width)
{
    switch (width) {
    case PreviewWidth::Desktop:
        return QStringLiteral("desktop");
    case PreviewWidth::Tablet:
        return QStringLiteral("tablet");
    case PreviewWidth::Phone:
        return QStringLiteral("phone");
    case PreviewWidth::Pane:
        break;
    }
    return {};
}

/// In the user's settings.
QString coloursName(PreviewColours colours)
{
    switch (colours) {
    case PreviewColours::Light:
        return QStringLiteral("light");
    case PreviewColours::Dark:
        return QStringLiteral("dark");
    case PreviewColours::AsWindow:
        break;
    }
    return {};
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_view(new PreviewView(this))
    , m_notice(new NoticeBar(this))
    , m_widths(choiceButton(tr("Width of the page"), this))
    , m_schemes(choiceButton(tr("Colours of the page"), this))
    , m_zooms(choiceButton(tr("Size of the page"), this))
{
    auto *head = new PaneHead(tr("Preview"), this);
    head->addWidget(m_widths);
    head->addWidget(m_schemes);
    head->addWidget(m_zooms);
    m_notice->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_notice);
    column->addWidget(m_view, 1);
    buildWidths();
    buildSchemes();
}

PreviewView &PreviewPane::view() const
{
    return *m_view;
}

void PreviewPane::setZoomChoices(const std::vector<int> &choices)
{
    for (const int zoom : choices) {
        QAction *action = addChoice(m_zooms, percent(zoom));
        action->setData(zoom);
        connect(action, &QAction::triggered, this, [this, zoom] { setZoom(zoom); });
    }
    bool isNumber = false;
    const int kept = QSettings().value(zoomKey()).toInt(&isNumber);
    setZoom(isNumber ? std::clamp(kept, choices.front(), choices.back()) : 100);
}

void PreviewPane::setZoom(int zoom)
{
    m_zoom = zoom;
    m_view->setZoom(zoom);
    m_zooms->setText(choiceText(percent(zoom)));
    (void)choose(*m_zooms, zoom);
    keepSetting(zoomKey(), zoom, 100);
}

int PreviewPane::zoom() const
{
    return m_zoom;
}

void PreviewPane::buildWidths()
{
    const QString kept = QSettings().value(widthKey()).toString();
    PreviewWidth first = PreviewWidth::Pane;
    for (const auto &[width, text] : std::initializer_list<std::pair<PreviewWidth, QString>>{
             {PreviewWidth::Pane, tr("Fit")},
             {PreviewWidth::Desktop, tr("Desktop")},
             {PreviewWidth::Tablet, tr("Tablet")},
             {PreviewWidth::Phone, tr("Phone")}}) {
        QAction *action = addChoice(m_widths, text);
        action->setData(int(width));
        connect(
            action, &QAction::triggered, this, [this, chosen = width] { setPageWidth(chosen); });
        if (widthName(width) == kept)
            first = width;
    }
    setPageWidth(first);
}

void PreviewPane::setPageWidth(PreviewWidth width)
{
    m_view->setPageWidth(width);
    m_widths->setText(choiceText(choose(*m_widths, int(width))));
    keepSetting(widthKey(), widthName(width), QString());
    Q_EMIT shownOtherwise();
}

void PreviewPane::buildSchemes()
{
    const QString kept = QSettings().value(coloursKey()).toString();
    PreviewColours first = PreviewColours::AsWindow;
    for (const auto &[colours, text] : std::initializer_list<std::pair<PreviewColours, QString>>{
             {PreviewColours::AsWindow, tr("As the window")},
             {PreviewColours::Light, tr("Light")},
             {PreviewColours::Dark, tr("Dark")}}) {
        QAction *action = addChoice(m_schemes, text);
        action->setData(int(colours));
        connect(
            action, &QAction::triggered, this, [this, chosen = colours] { setColours(chosen); });
        if (coloursName(colours) == kept)
            first = colours;
    }
    setColours(first);
}

void PreviewPane::setColours(PreviewColours colours)
{
    m_colours = colours;
    (void)choose(*m_schemes, int(colours));
    applyColours();
    keepSetting(coloursKey(), coloursName(colours), QString());
    Q_EMIT shownOtherwise();
}

void PreviewPane::applyColours()
{
    const bool dark = m_colours == PreviewColours::AsWindow ? tokensFor(palette()).dark
                                                            : m_colours == PreviewColours::Dark;
    m_schemes->setText(choiceText(dark ? tr("Dark") : tr("Light")));
    m_view->setScheme(dark ? PreviewScheme::Dark : PreviewScheme::Light);
}

void PreviewPane::showLeftOut(int blocks)
{
    if (std::exchange(m_leftOut, blocks) != blocks)
        updateNotice();
}

void PreviewPane::showThemeTrouble(const QString &trouble)
{
    if (std::exchange(m_themeTrouble, trouble) != trouble)
        updateNotice();
}

void PreviewPane::updateNotice()
{
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.closable = false;
    if (!m_themeTrouble.isEmpty()) {
        notice.text =
            tr("The desk's theme has an error. The page is shown as it was made before. %1")
                .arg(m_themeTrouble);
    } else if (m_leftOut > 0) {
        notice.text = tr("This page is too long for the preview: %Ln part(s) are not shown here. "
                         "They are in the text and will be published.",
                         nullptr,
                         m_leftOut);
    } else {
        m_notice->dismiss();
        return;
    }
    m_notice->show(notice);
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_view && m_colours == PreviewColours::AsWindow)
        applyColours();
}

} // namespace stet
