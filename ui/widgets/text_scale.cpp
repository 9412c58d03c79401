// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_scale.h"

#include <QApplication>
#include <QSettings>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

const QString percentKey = QStringLiteral("appearance/textPercent");

/// Waits for the event on behalf of a widget, which owns it.
class TextFit : public QObject
{
public:
    TextFit(QWidget &widget, std::function<void()> fit)
        : QObject(&widget)
        , m_fit(std::move(fit))
    {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == textScaleEvent())
            m_fit();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_fit;
};

} // namespace

double textScale()
{
    return QApplication::font().pointSizeF() / usualTextPoints;
}

int withText(int pixels)
{
    return qRound(pixels * textScale());
}

void fitToText(QWidget &widget, std::function<void()> fit)
{
    fit();
    new TextFit(widget, std::move(fit));
}

void setTextFactor(QWidget &widget, double factor, QFont::Weight weight)
{
    fitToText(widget, [&widget, factor, weight] {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * factor);
        font.setWeight(weight);
        widget.setFont(font);
    });
}

QEvent::Type textScaleEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

std::vector<int> textPercents()
{
    return {100, 125, 150, 200};
}

int chosenTextPercent()
{
    const int percent = QSettings().value(percentKey, 100).toInt();
    const std::vector<int> offered = textPercents();
    return std::find(offered.begin(), offered.end(), percent) != offered.end() ? percent : 100;
}

void setChosenTextPercent(int percent)
{
    QSettings().setValue(percentKey, percent);
}

} // namespace stet
