// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/scheme.h"

#include <QObject>

class QApplication;

namespace stet {

class PaperStyle;

/// The look of the whole application: Fusion, one palette and one style sheet made of the tokens,
/// our font in the size that the system and the user want. Made once by the composition root; a
/// change applies at once to all windows.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(QApplication &app);

    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const;
    [[nodiscard]] bool isDark() const;

    /// The size of the window's text, in per cent of what the system wants; never smaller than
    /// `usualTextPoints`. Applies at once to all windows, as a change of the system's size does.
    void setTextPercent(int percent);
    [[nodiscard]] int textPercent() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(bool dark);

private:
    void apply();
    void applyText();
    [[nodiscard]] bool systemIsDark() const;

    QApplication &m_app;
    PaperStyle *m_style;
    Scheme m_scheme = Scheme::System;
    double m_systemPoints;
    int m_textPercent = 100;
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_applying = false;
};

} // namespace stet
