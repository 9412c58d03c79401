// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace stet {

/// How many words the article has of those that it aims at, with a thin line that fills on the way;
/// hidden where it aims at none. A click leads to where the aim is set. Stands in the head of the
/// text's pane; UI thread.
class WordTarget : public QPushButton
{
    Q_OBJECT

public:
    explicit WordTarget(QWidget *parent);

    /// `target` 0: none.
    void setWords(int words, int target);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_words = 0;
    int m_target = 0;
};

} // namespace stet
