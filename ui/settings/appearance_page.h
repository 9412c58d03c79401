// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/scheme.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFontComboBox;
class QLabel;
class QVBoxLayout;

namespace stet {

class WritingTaste;

/// Colours, text size and language of the window, and look of the text. What is chosen is seen at
/// once in all windows. Owned by the settings' dialog.
class AppearancePage : public QWidget
{
    Q_OBJECT

public:
    AppearancePage(WritingTaste &taste, QWidget *parent);

    void showScheme(Scheme scheme);
    void showTextPercent(int percent);

Q_SIGNALS:
    void schemeChosen(stet::Scheme scheme);
    void textPercentChosen(int percent);

private:
    void addSchemes(QVBoxLayout *column);
    void addText(QVBoxLayout *column);
    void addWindow(QVBoxLayout *column);
    void showTaste();
    void choose();

    WritingTaste &m_taste;
    QButtonGroup *m_schemes;
    QFontComboBox *m_family;
    QComboBox *m_size;
    QComboBox *m_width;
    QComboBox *m_textSize;
    QComboBox *m_language;
    QCheckBox *m_typographic;
    QCheckBox *m_askToCite;
    QLabel *m_sample;
    bool m_showing = false;
};

} // namespace stet
