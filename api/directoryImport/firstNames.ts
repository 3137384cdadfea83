import { plainWord } from '../../models/domain/lists/plainWord.ts'

/** First names of Poland, by which a list shows on which side of a name the surname stands. */
const NAMES = `
Ada Adam Adela Adrian Adrianna Agata Agnieszka Albert Aldona Aleksander Aleksandra Aleksy Alfred Alicja Alina Alojzy
Amelia Anastazja Andrzej Aneta Angelika Anita Anna Antoni Antonina Apolonia Arkadiusz Artur August Augustyn Barbara
Bartłomiej Bartosz Beata Bernard Bernadeta Blanka Błażej Bogdan Bogna Bogumił Bogumiła Bogusław Bogusława Bolesław
Bożena Bronisław Bronisława Brygida Cecylia Cezary Celina Czesław Czesława Dagmara Damian Daniel Daniela Danuta Daria
Dariusz Dawid Dominik Dominika Dorota Edward Edyta Eliza Elżbieta Emil Emilia Ernest Eryk Eugenia Eugeniusz Eulalia Ewa
Ewelina Fabian Feliks Ferdynand Filip Franciszek Franciszka Fryderyk Gabriel Gabriela Genowefa Gerard Grażyna Grzegorz
Gustaw Halina Hanna Helena Henryk Henryka Hieronim Honorata Hubert Ignacy Igor Ilona Iga Irena Ireneusz Iwo Iwona Iza
Izabela Izydor Jacek Jadwiga Jagoda Jakub Jan Janina Janusz Jarosław Jerzy Joachim Joanna Jolanta Józef Józefa Julia
Julian Julianna Juliusz Justyna Kacper Kaja Kajetan Kalina Kamil Kamila Karina Karol Karolina Katarzyna Kazimiera
Kazimierz Kinga Klara Klaudia Kleopatra Konrad Konstanty Kornel Kornelia Krystian Krystyna Krzysztof Ksawery Laura Lech
Lena Leokadia Leon Leonard Leopold Lesław Leszek Lidia Liliana Liwia Lucjan Lucyna Ludmiła Ludwik Ludwika Lucja Łucja
Łukasz Maciej Magda Magdalena Maja Maksymilian Malwina Małgorzata Marceli Marcelina Marcin Marek Maria Marian Marianna
Mariola Mariusz Marlena Marta Martyna Maryla Marzanna Marzena Mateusz Matylda Michalina Michał Mieczysław Mieczysława
Mikołaj Milena Miłosz Mirela Miron Mirosław Mirosława Monika Nadia Natalia Natasza Nikodem Nikola Nina Norbert Oktawia
Ola Olaf Olga Oliwer Oliwia Oskar Oktawian Otylia Patrycja Patryk Paula Paulina Paweł Pelagia Piotr Pola Przemysław
Radosław Rafał Regina Renata Robert Roksana Roman Romana Romuald Róża Rozalia Rudolf Ryszard Ryszarda Sabina Sandra
Sara Sebastian Seweryn Sławomir Sławomira Sonia Stanisław Stanisława Stefan Stefania Sylwester Sylwia Szczepan Szymon
Tadeusz Tamara Tatiana Teodor Teresa Tobiasz Tomasz Tymon Tymoteusz Urszula Wacław Waldemar Walentyna Walenty Wanda
Weronika Wiesław Wiesława Wiktor Wiktoria Wilhelm Wincenty Wioletta Wiola Wiera Witold Władysław Władysława Włodzimierz
Wojciech Zbigniew Zdzisław Zdzisława Zenobia Zenon Zofia Zuzanna Zygfryd Zygmunt Zyta Żaneta Żanna Violetta Wit
Oleksandr Oksana Olena Iryna Svitlana Yana Andrii Serhii Volodymyr John Mary`

const KNOWN = new Set(NAMES.trim().split(/\s+/).map(plainWord))

export const isFirstName = (word: string): boolean => KNOWN.has(plainWord(word))
